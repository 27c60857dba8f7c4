package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.AwsShapes.att;
import static dev.jointlambda.packaging.check.AwsShapes.ref;
import static dev.jointlambda.packaging.check.AwsShapes.resource;
import static dev.jointlambda.packaging.check.AwsShapes.sub;
import static dev.jointlambda.packaging.check.AwsShapes.tags;
import static dev.jointlambda.packaging.check.Shape.exactly;
import static dev.jointlambda.packaging.check.Shape.listOf;
import static dev.jointlambda.packaging.check.Shape.map;
import static dev.jointlambda.packaging.check.Shape.number;
import static dev.jointlambda.packaging.check.Shape.text;
import static dev.jointlambda.packaging.check.Shape.words;

import dev.jointlambda.packaging.check.Shape.MapShape;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the resources of one function look like. */
final class AwsFunctionShapes {
    private final Deployment deployment;
    private final WorkflowModel workflow;
    private final String step;
    private final String id;

    /** @param id what the logical ids of its resources start with */
    AwsFunctionShapes(Deployment deployment, WorkflowModel workflow, String step, String id) {
        this.deployment = deployment;
        this.workflow = workflow;
        this.step = step;
        this.id = id;
    }

    Shape function(Function function) {
        long seconds = function.timeout().plusNanos(999_999_999).toSeconds();
        return resource(
                "AWS::Lambda::Function",
                map().with("FunctionName", sub("${Prefix}" + workflow.functionSuffix(step)))
                        .with("Code", text("[^/]+\\.zip"))
                        .with("Handler", exactly(function.handler() + "::handleRequest"))
                        .with("Runtime", exactly("java" + deployment.javaVersion()))
                        .with("Architectures", listOf(List.of(text("x86_64|arm64"))))
                        .with("MemorySize", both(number("128", "10240", "1"), exactly(function.memoryMb())))
                        .with("Timeout", both(number("1", "900", "1"), exactly((int) seconds)))
                        .with("Role", att(id + "Role", "Arn"))
                        .with("SnapStart", map().with("ApplyOn", exactly("PublishedVersions")))
                        .with("TracingConfig", map().with("Mode", exactly("Active")))
                        .with("LoggingConfig", map().with("LogGroup", ref(id + "Logs")))
                        .with("Environment", map().with("Variables", variables()))
                        .with("Tags", ownTags()));
    }

    private MapShape variables() {
        MapShape variables = map().with("JOINTLAMBDA_PREFIX", ref("Prefix"))
                .with("JOINTLAMBDA_TABLE", ref("StateTable"))
                .with("JOINTLAMBDA_BUCKET", ref("ObjectBucket"))
                .with("JOINTLAMBDA_ALIAS", exactly("live"))
                .with(
                        "JOINTLAMBDA_RETENTION",
                        exactly("P" + deployment.retention().toDays() + "D"));
        if (workflow.clouds().size() > 1) {
            variables
                    .with("JOINTLAMBDA_SECRET", ref("Prefix"))
                    .with("JOINTLAMBDA_ALIYUN_REGION", ref("AliyunRegion"))
                    .with("JOINTLAMBDA_ALIYUN_ACCOUNT", ref("AliyunAccount"))
                    .with("JOINTLAMBDA_ALIYUN_INSTANCE", ref("AliyunInstance"))
                    .with("JOINTLAMBDA_ALIYUN_TABLE", ref("AliyunTable"))
                    .with("JOINTLAMBDA_ALIYUN_BUCKET", sub("${BucketPrefix}-${AliyunAccount}-${AliyunRegion}"))
                    .with("JOINTLAMBDA_ALIYUN_FC", ref("AliyunFc"))
                    .with("JOINTLAMBDA_ALIYUN_FC_SERVICE", ref("AliyunFcService"));
        }
        return variables;
    }

    Shape role() {
        Shape trust = map().with("Effect", exactly("Allow"))
                .with("Principal", map().with("Service", exactly("lambda.amazonaws.com")))
                .with("Action", exactly("sts:AssumeRole"));
        Shape trusted = map().with("Version", exactly("2012-10-17")).with("Statement", listOf(List.of(trust)));
        Shape policy = map().with("PolicyName", exactly("step")).with("PolicyDocument", AwsPolicies.DOCUMENT);
        return resource(
                "AWS::IAM::Role",
                map().with("AssumeRolePolicyDocument", trusted)
                        .with("Policies", listOf(List.of(policy)))
                        .maybe("ManagedPolicyArns", listOf(any()))
                        .with("Tags", ownTags()));
    }

    Shape logs() {
        return resource(
                "AWS::Logs::LogGroup",
                map().with("LogGroupName", sub("/aws/lambda/${Prefix}" + workflow.functionSuffix(step)))
                        .with("RetentionInDays", ref("LogRetentionDays"))
                        .with("Tags", ownTags()));
    }

    Shape version() {
        return resource(
                "AWS::Lambda::Version",
                map().with("FunctionName", ref(id + "Function"))
                        .with(
                                "Description",
                                workflow.clouds().size() > 1
                                        ? (value, notes) -> words().check(String.valueOf(value), notes)
                                        : words()));
    }

    /** @param version the logical id of the version */
    Shape alias(String version) {
        return resource(
                "AWS::Lambda::Alias",
                map().with("FunctionName", ref(id + "Function"))
                        .with("FunctionVersion", att(version, "Version"))
                        .with("Name", exactly("live")));
    }

    /** @param queue the logical id of the queue of failures; for the sweeper null */
    Shape failed(@Nullable String queue) {
        MapShape properties = map().with("FunctionName", ref(id + "Function"))
                .with("Qualifier", exactly("live"))
                .with("MaximumRetryAttempts", exactly(queue == null ? 0 : 2))
                .with("MaximumEventAgeInSeconds", exactly(6 * 3600));
        if (queue != null) {
            properties.with("DestinationConfig", map().with("OnFailure", map().with("Destination", att(queue, "Arn"))));
        }
        return resource("AWS::Lambda::EventInvokeConfig", properties).with("DependsOn", exactly(id + "Alias"));
    }

    private Shape ownTags() {
        return tags("jointlambda:workflow", workflow.queue(), "jointlambda:step", step);
    }

    private static Shape any() {
        return (value, notes) -> {};
    }

    private static Shape both(Shape one, Shape other) {
        return (value, notes) -> {
            one.check(value, notes);
            other.check(value, notes);
        };
    }
}
