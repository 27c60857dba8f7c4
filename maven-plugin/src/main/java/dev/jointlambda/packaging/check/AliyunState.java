package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.Shape.exactly;
import static dev.jointlambda.packaging.check.Shape.listOf;
import static dev.jointlambda.packaging.check.Shape.map;
import static dev.jointlambda.packaging.check.Shape.number;
import static dev.jointlambda.packaging.check.Shape.text;
import static dev.jointlambda.packaging.check.Shape.words;

import java.util.List;
import java.util.Map;

/** The shape of {@code state.ros.json}: resources by type, and within which limits (vendor's documentation, 2026-11). */
final class AliyunState {
    private static final String INSTANCE = "[a-z][a-z0-9-]{1,14}[a-z0-9]";
    private static final String TABLE = "[A-Za-z_][A-Za-z0-9_]{0,249}";

    private AliyunState() {}

    static Shape document() {
        return map().with("ROSTemplateFormatVersion", exactly("2015-09-01"))
                .with("Description", words())
                .with("Parameters", parameters())
                .with("Resources", (value, notes) -> {})
                .with("Outputs", (value, notes) -> {});
    }

    /** The output that names a policy. */
    static Shape output(String policy) {
        return map().with("Description", words()).with("Value", attribute(policy, "PolicyName"));
    }

    private static Shape parameters() {
        String prefix = "[A-Za-z][A-Za-z0-9_-]{0,31}";
        String global = "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]";
        return map().with("Prefix", parameter(prefix).with("Default", text(prefix)))
                .with("LowerPrefix", parameter("[a-z][a-z0-9_-]{0,31}").with("Default", text("[a-z][a-z0-9_-]{0,31}")))
                .with("Instance", parameter(INSTANCE).with("Default", text(INSTANCE)))
                .with("Table", parameter(TABLE).with("Default", text(TABLE)))
                .with("Bucket", parameter(global))
                .with("LogProject", parameter(global));
    }

    private static Shape.MapShape parameter(String pattern) {
        return map().with("Type", exactly("String"))
                .with("Description", words())
                .with("AllowedPattern", exactly("^" + pattern + "$"));
    }

    /** The resources that every deployment has, by name. */
    static Map<String, Shape> resources() {
        return Map.of(
                "RowStore", kept("ALIYUN::OTS::Instance", instance()),
                "Rows", kept("ALIYUN::OTS::Table", table(ref("Table"), number("86400", "2147483647", "86400"))),
                "OpenExecutions", kept("ALIYUN::OTS::Table", table(sub("${Table}_open"), number("-1", "-1", "1"))),
                "Objects", kept("ALIYUN::OSS::Bucket", bucket()),
                "Logs",
                        kept(
                                "ALIYUN::SLS::Project",
                                map().with("Name", ref("LogProject")).with("Description", words())),
                "FunctionLogs", kept("ALIYUN::SLS::Logstore", logstore()),
                "FunctionLogsIndex", resource("ALIYUN::SLS::Index", index()));
    }

    static Shape role() {
        Shape trust = map().with("Effect", exactly("Allow"))
                .with("Action", exactly("sts:AssumeRole"))
                .with("Principal", map().with("Service", exactly(List.of("fc.aliyuncs.com"))));
        return resource(
                "ALIYUN::RAM::Role",
                map().with("RoleName", name())
                        .with("Description", words())
                        .with("AssumeRolePolicyDocument", policyDocument(trust))
                        .with("Policies", listOf(List.of(policy()))));
    }

    static Shape peer() {
        return resource(
                "ALIYUN::RAM::User",
                map().with("UserName", sub("${LowerPrefix}-peer"))
                        .with("Comments", text(".{1,128}"))
                        .with("Policies", listOf(policy())));
    }

    static Shape client() {
        return resource("ALIYUN::RAM::ManagedPolicy", policy().with("Description", words()));
    }

    private static Shape.MapShape policy() {
        Shape statement = map().with("Effect", exactly("Allow"))
                .with("Action", listOf(AliyunActions::check))
                .with(
                        "Resource",
                        listOf(map().with("Fn::Sub", text("acs:[a-z]+:(\\*|[^*:]+):[^*:]+:[^*]+(?<=/)\\*|acs:[^*]+"))));
        return map().with("PolicyName", name()).with("PolicyDocument", policyDocument(statement));
    }

    private static Shape policyDocument(Shape statement) {
        return map().with("Version", exactly("1")).with("Statement", listOf(statement));
    }

    private static Shape name() {
        return map().with("Fn::Sub", text("\\$\\{LowerPrefix\\}-[a-z0-9_-]{1,64}"));
    }

    private static Shape instance() {
        return map().with("InstanceName", ref("Instance"))
                .with("ClusterType", exactly("SSD"))
                .with("Network", exactly("NORMAL"))
                .with("Description", text(".{3,256}"));
    }

    private static Shape table(Shape name, Shape timeToLive) {
        Shape throughput = map().with("Read", exactly(0)).with("Write", exactly(0));
        return map().with("InstanceName", attribute("RowStore", "InstanceName"))
                .with("TableName", name)
                .with("PrimaryKey", listOf(List.of(key("pk"), key("sk"))))
                .with("TimeToLive", timeToLive)
                .with("MaxVersions", exactly(1))
                .with("ReservedThroughput", throughput);
    }

    private static Shape key(String name) {
        return map().with("Name", exactly(name)).with("Type", exactly("STRING"));
    }

    private static Shape bucket() {
        Shape rule = map().with("ID", text("[a-z]{1,255}"))
                .with("Prefix", exactly(""))
                .with("Status", exactly("Enabled"))
                .with("Expiration", map().with("Days", number("2", "24856", "1")));
        return map().with("BucketName", ref("Bucket"))
                .with("AccessControl", exactly("private"))
                .with("ServerSideEncryptionConfiguration", map().with("SSEAlgorithm", exactly("AES256")))
                .with("LifecycleConfiguration", map().with("Rule", listOf(List.of(rule))));
    }

    private static Shape logstore() {
        return map().with("ProjectName", attribute("Logs", "Name"))
                .with("LogstoreName", exactly("functions"))
                .with("TTL", number("1", "3650", "1"))
                .with("ShardCount", number("1", "100", "1"));
    }

    private static Shape index() {
        return map().with("ProjectName", attribute("Logs", "Name"))
                .with("LogstoreName", attribute("FunctionLogs", "LogstoreName"))
                .with("FullTextIndex", map().with("Enable", exactly(true)));
    }

    private static Shape resource(String type, Shape properties) {
        return map().with("Type", exactly(type)).with("Properties", properties);
    }

    private static Shape kept(String type, Shape properties) {
        return map().with("Type", exactly(type))
                .with("DeletionPolicy", exactly("Retain"))
                .with("Properties", properties);
    }

    private static Shape ref(String name) {
        return exactly(Map.of("Ref", name));
    }

    private static Shape sub(String text) {
        return exactly(Map.of("Fn::Sub", text));
    }

    private static Shape attribute(String resource, String attribute) {
        return exactly(Map.of("Fn::GetAtt", List.of(resource, attribute)));
    }
}
