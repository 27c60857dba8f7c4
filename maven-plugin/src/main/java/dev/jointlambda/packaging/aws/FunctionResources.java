package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.att;
import static dev.jointlambda.packaging.aws.Cfn.ref;
import static dev.jointlambda.packaging.aws.Cfn.sub;
import static dev.jointlambda.packaging.aws.Cfn.tags;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Entries;
import dev.jointlambda.packaging.text.Yaml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A function with what belongs to it alone: role, log group, version, alias and what happens to its failed events. */
final class FunctionResources {
    /** The alias of every function: what is invoked. */
    static final String ALIAS = "live";

    /** Below an event's life of 7 hours, so that no event is run that is older than the runtime takes. */
    private static final int EVENT_AGE_SECONDS = 6 * 3600;

    private static final int EVENT_RETRIES = 2;
    private static final int SHORT_HASH = 10;

    private final Deployment deployment;
    private final AwsArtifact artifact;

    FunctionResources(Deployment deployment, AwsArtifact artifact) {
        this.deployment = deployment;
        this.artifact = artifact;
    }

    /**
     * A function's resources.
     *
     * @param step the step's name, or the sweeper's
     * @param id its logical id
     * @param rights what it may do, besides what every function does
     */
    Entries step(WorkflowModel workflow, String step, String id, Function function, Rights rights) {
        String name = "${Prefix}" + workflow.functionSuffix(step);
        List<Object> tags = tags("jointlambda:workflow", workflow.queue(), "jointlambda:step", step);
        boolean peer = workflow.clouds().size() > 1;
        Entries properties = properties(name, id, function, peer, tags);
        Entries all = Entries.of(id + "Role", role(id, rights, peer, tags));
        int number = 1;
        for (Object each : rights.more()) {
            all.put(id + "Policy" + ++number, Cfn.policy("More of what " + step + " may do", List.of(each)));
        }
        return all.with(id + "Logs", logs(name, tags))
                .with(id + "Function", Cfn.resource("AWS::Lambda::Function", properties))
                .with(id + "Version" + hash(properties), version(id, peer))
                .with(id + "Alias", alias(id, id + "Version" + hash(properties)));
    }

    private Entries role(String id, Rights rights, boolean peer, List<Object> tags) {
        List<Object> statements = new ArrayList<>(rights.statements());
        if (peer) {
            statements.add(Statement.allow("Secret", List.of("secretsmanager:GetSecretValue"), ref("PeerSecret")));
        }
        statements.add(
                Statement.allow("Logs", List.of("logs:CreateLogStream", "logs:PutLogEvents"), att(id + "Logs", "Arn")));
        // X-Ray knows no resources.
        statements.add(Statement.allow("Traces", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), "*"));
        Entries trust = Entries.of("Effect", "Allow")
                .with("Principal", Entries.of("Service", "lambda.amazonaws.com"))
                .with("Action", "sts:AssumeRole");
        Entries policy = Entries.of("PolicyName", "step").with("PolicyDocument", Statement.document(statements));
        Entries role = Entries.of("AssumeRolePolicyDocument", Statement.document(List.of(trust)))
                .with("Policies", List.of(policy));
        List<Object> more = new ArrayList<>();
        for (int number = 2; number < rights.more().size() + 2; number++) {
            more.add(ref(id + "Policy" + number));
        }
        if (!more.isEmpty()) {
            role.put("ManagedPolicyArns", more);
        }
        return Cfn.resource("AWS::IAM::Role", role.with("Tags", tags));
    }

    private static Entries logs(String name, List<Object> tags) {
        return Cfn.resource(
                "AWS::Logs::LogGroup",
                Entries.of("LogGroupName", sub("/aws/lambda/" + name))
                        .with("RetentionInDays", ref("LogRetentionDays"))
                        .with("Tags", tags));
    }

    private Entries properties(String name, String id, Function function, boolean peer, List<Object> tags) {
        long seconds = function.timeout().plusNanos(999_999_999).toSeconds();
        return Entries.of("FunctionName", sub(name))
                .with("Code", artifact.zip())
                .with("Handler", function.handler() + "::handleRequest")
                .with("Runtime", "java" + deployment.javaVersion())
                .with("Architectures", List.of("x86_64"))
                .with("MemorySize", function.memoryMb())
                .with("Timeout", seconds)
                .with("Role", att(id + "Role", "Arn"))
                .with("SnapStart", Entries.of("ApplyOn", "PublishedVersions"))
                .with("TracingConfig", Entries.of("Mode", "Active"))
                .with("LoggingConfig", Entries.of("LogGroup", ref(id + "Logs")))
                .with("Environment", Entries.of("Variables", variables(peer)))
                .with("Tags", tags);
    }

    private Entries variables(boolean peer) {
        Entries variables = Entries.of("JOINTLAMBDA_PREFIX", ref("Prefix"))
                .with("JOINTLAMBDA_TABLE", ref("StateTable"))
                .with("JOINTLAMBDA_BUCKET", ref("ObjectBucket"))
                .with("JOINTLAMBDA_ALIAS", ALIAS)
                .with("JOINTLAMBDA_RETENTION", "P" + deployment.retention().toDays() + "D");
        return peer ? PeerResources.variables(variables) : variables;
    }

    /** A version has the settings of its day: with another peer there is to be another one. */
    private Entries version(String id, boolean peer) {
        String code = "code " + artifact.sha256().substring(0, SHORT_HASH);
        return Cfn.resource(
                "AWS::Lambda::Version",
                Entries.of("FunctionName", ref(id + "Function"))
                        .with("Description", peer ? sub(code + PeerResources.DESCRIPTION) : code));
    }

    private static Entries alias(String id, String version) {
        return Cfn.resource(
                "AWS::Lambda::Alias",
                Entries.of("FunctionName", ref(id + "Function"))
                        .with("FunctionVersion", att(version, "Version"))
                        .with("Name", ALIAS));
    }

    /** A step's event is tried three times, then it goes to the workflow's queue. */
    Entries retries(String id, String queue) {
        return failures(
                id,
                EVENT_RETRIES,
                Entries.of("DestinationConfig", Entries.of("OnFailure", Entries.of("Destination", att(queue, "Arn")))));
    }

    /** The sweeper's timer comes again in a minute anyway. */
    Entries noRetries(String id) {
        return failures(id, 0, new Entries());
    }

    private static Entries failures(String id, int retries, Entries destination) {
        Entries properties = Entries.of("FunctionName", ref(id + "Function"))
                .with("Qualifier", ALIAS)
                .with("MaximumRetryAttempts", retries)
                .with("MaximumEventAgeInSeconds", EVENT_AGE_SECONDS);
        properties.putAll(destination);
        return Entries.of(
                id + "Failed",
                Entries.of("Type", "AWS::Lambda::EventInvokeConfig")
                        .with("DependsOn", id + "Alias")
                        .with("Properties", properties));
    }

    /** Of the code and the settings: a version is made anew when either changes. */
    private String hash(Entries properties) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(artifact.sha256().getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha256.digest(Yaml.print("", properties).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHORT_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-256", e);
        }
    }
}
