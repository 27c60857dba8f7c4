package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Policy;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.deploy.template.ResourceType;
import dev.jointlambda.local.deploy.template.Stack;
import dev.jointlambda.local.deploy.template.Template;
import dev.jointlambda.local.functions.DeployedFunction;
import dev.jointlambda.local.functions.Destination;
import dev.jointlambda.local.functions.FunctionInstances;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template as deployed.
 *
 * @param outputs the template's outputs
 * @param users the users that the template makes, by name
 * @param clients the policies that the outputs name for clients; empty if there are none
 * @param variables the environment variables of one of the functions
 */
public record AwsDeployment(
        Map<String, String> outputs,
        Map<String, Principal> users,
        List<Policy> clients,
        Map<String, String> variables) {
    private static final String CLIENT = "ClientPolicy";
    private static final int DEFAULT_RETRIES = 2;
    private static final Duration DEFAULT_AGE = Duration.ofHours(6);

    /**
     * Deploys a template and the archive beside it.
     *
     * @param stack the stack's name
     * @param parameters the values of parameters that have another than their default
     * @param offered values for parameters that are not among these, where the template has such parameters
     * @throws dev.jointlambda.local.deploy.RefusedException if AWS would refuse it; names the resource and the property
     */
    public static AwsDeployment create(
            String stack,
            Path template,
            Map<String, String> parameters,
            Map<String, String> offered,
            AwsPlatform platform) {
        StorageTypes storage = new StorageTypes(platform);
        IdentityTypes identities = new IdentityTypes(platform);
        LambdaTypes lambda = new LambdaTypes(platform, identities, template);
        EventTypes events = new EventTypes(lambda, identities);
        Map<String, ResourceType> types = new HashMap<>();
        types.put("AWS::DynamoDB::Table", storage::table);
        types.put("AWS::S3::Bucket", storage::bucket);
        types.put("AWS::S3::BucketPolicy", storage::bucketPolicy);
        types.put("AWS::Logs::LogGroup", storage::logGroup);
        types.put("AWS::SecretsManager::Secret", storage::secret);
        types.put("AWS::IAM::Role", identities::role);
        types.put("AWS::IAM::User", identities::user);
        types.put("AWS::IAM::Policy", identities::policy);
        types.put("AWS::IAM::ManagedPolicy", identities::policy);
        types.put("AWS::IAM::AccessKey", identities::accessKey);
        types.put("AWS::SQS::Queue", events::queue);
        types.put("AWS::Lambda::Function", lambda::function);
        types.put("AWS::Lambda::Version", lambda::version);
        types.put("AWS::Lambda::Alias", lambda::alias);
        types.put("AWS::Lambda::EventInvokeConfig", events::invokeConfig);
        types.put("AWS::Lambda::EventSourceMapping", events::sourceMapping);
        types.put("AWS::Lambda::Permission", events::permission);
        types.put("AWS::Events::Rule", events::rule);
        types.put("AWS::Scheduler::Schedule", events::schedule);
        Template read = Template.read(template, "AWSTemplateFormatVersion", "2010-09-09");
        Map<String, String> values = new HashMap<>(offered);
        values.keySet().retainAll(read.parameters().keySet());
        values.putAll(parameters);
        Map<String, String> outputs = new Stack(stack, read, values, pseudo(stack), types).create();
        run(platform, lambda, events);
        return new AwsDeployment(
                Map.copyOf(outputs),
                Map.copyOf(identities.users()),
                outputs.entrySet().stream()
                        .filter(each -> each.getKey().endsWith(CLIENT))
                        .map(each -> Objects.requireNonNull(identities.managed().get(each.getValue()), each.getKey()))
                        .toList(),
                lambda.functions.values().iterator().next().environment());
    }

    private static Map<String, String> pseudo(String stack) {
        return Map.of(
                "AWS::Region",
                AwsNames.LOCAL.region(),
                "AWS::AccountId",
                AwsNames.LOCAL.account(),
                "AWS::Partition",
                "aws",
                "AWS::URLSuffix",
                "amazonaws.com",
                "AWS::StackName",
                stack,
                "AWS::StackId",
                AwsNames.LOCAL.of("cloudformation", "stack/" + stack + "/local"));
    }

    private static void run(AwsPlatform platform, LambdaTypes lambda, EventTypes events) {
        InterfaceClient client = InterfaceClient.find();
        Map<String, LambdaFunction> targets = new HashMap<>(lambda.functions);
        targets.putAll(lambda.aliases);
        Map<String, FunctionInstances> instances = new HashMap<>();
        lambda.functions.forEach((name, function) -> instances.put(
                name, platform.sandboxes().of(function.atOnce(), () -> LambdaSandbox.start(function, client))));
        targets.forEach((target, function) -> {
            EventTypes.Rules rules = events.rules.get(target);
            platform.functions()
                    .deploy(new DeployedFunction(
                            target,
                            function.timeout(),
                            Objects.requireNonNull(instances.get(function.name())),
                            rules == null ? DEFAULT_RETRIES : rules.retries(),
                            rules == null ? DEFAULT_AGE : rules.oldest(),
                            rules == null ? null : destination(rules.onFailure(), function, events)));
        });
        for (EventTypes.Schedule each : events.schedules) {
            platform.functions().every(each.every(), each.target(), () -> may(each, events));
        }
    }

    private static @Nullable Destination destination(
            @Nullable String queue, LambdaFunction function, EventTypes events) {
        EventTypes.Reader reader = queue == null ? null : events.readers.get(queue);
        if (queue == null || reader == null) {
            return null;
        }
        return new Destination(
                reader.target(),
                record -> QueueEvent.of(queue, record),
                () -> may(function.role(), "sqs:SendMessage", queue)
                        && List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes").stream()
                                .allMatch(action -> may(reader.role(), action, queue)));
    }

    private static boolean may(EventTypes.Schedule schedule, EventTypes events) {
        Principal role = schedule.role();
        if (role != null) {
            return may(role, "lambda:InvokeFunction", AwsNames.LOCAL.of("lambda", "function:" + schedule.target()));
        }
        return events.permissions.stream()
                .anyMatch(each -> each.target().equals(schedule.target())
                        && each.service().equals("events.amazonaws.com")
                        && (each.source() == null || each.source().equals(schedule.source())));
    }

    private static boolean may(Principal who, String action, String resource) {
        return who.refusal(Ask.of(action, resource)) == null;
    }
}
