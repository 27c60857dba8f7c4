package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.check.AliyunNeeds;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template of everything that is no function: rows, objects, logs, roles, and whom the other cloud acts as. */
final class StateTemplate {
    static final String NAME = "state.ros.json";
    static final String LOGSTORE = "functions";

    private static final int LOG_DAYS = 14;

    private final Deployment deployment;
    private final Policies policies;
    private final Map<String, Object> resources = new LinkedHashMap<>();

    private StateTemplate(Deployment deployment, AliyunArtifact artifact) {
        this.deployment = deployment;
        this.policies = new Policies(new Grants(new Resources(artifact.service())));
    }

    static Map<String, Object> document(Deployment deployment, AliyunArtifact artifact) {
        return new StateTemplate(deployment, artifact).document();
    }

    private Map<String, Object> document() {
        rows();
        objects();
        logs();
        for (AliyunFunction function : AliyunFunction.all(deployment)) {
            resources.put(function.key() + "Role", policies.role(function));
        }
        if (deployment.crossesClouds()) {
            List<WorkflowModel> crossing = deployment.workflows().stream()
                    .filter(workflow -> workflow.clouds().size() > 1)
                    .toList();
            resources.put("Peer", policies.peer(crossing));
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (WorkflowModel workflow : deployment.workflows()) {
            if (workflow.clouds().contains(Cloud.ALIYUN)) {
                client(workflow, outputs);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ROSTemplateFormatVersion", "2015-09-01");
        document.put(
                "Description",
                "What the functions of " + deployment.prefix() + " keep on Alibaba Cloud, and what they may do there");
        document.put("Parameters", parameters());
        document.put("Resources", resources);
        document.put("Outputs", outputs);
        return document;
    }

    private void client(WorkflowModel workflow, Map<String, Object> outputs) {
        String key = AliyunFunction.key(workflow.functionSuffix("")) + AliyunNeeds.CLIENT_POLICY;
        resources.put(key, policies.client(workflow));
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("Description", "For whoever starts executions of " + workflow.queue() + " and reads their results");
        output.put("Value", Ros.get(key, "PolicyName"));
        outputs.put(key, output);
    }

    private Map<String, Object> parameters() {
        String prefix = deployment.prefix();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(
                "Prefix", parameter("What the functions' names start with", prefix, "[A-Za-z][A-Za-z0-9_-]{0,31}"));
        parameters.put(
                "LowerPrefix", parameter("The same in lower case", AliyunNames.lower(prefix), "[a-z][a-z0-9_-]{0,31}"));
        parameters.put(
                "Instance",
                parameter(
                        "The Tablestore instance; the only one of its name in the region",
                        AliyunNames.instance(prefix),
                        "[a-z][a-z0-9-]{1,14}[a-z0-9]"));
        parameters.put(
                "Table", parameter("The table of the rows", AliyunNames.table(prefix), "[A-Za-z_][A-Za-z0-9_]{0,249}"));
        parameters.put("Bucket", parameter("The OSS bucket", null, "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"));
        parameters.put("LogProject", parameter("The log project", null, "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"));
        return parameters;
    }

    private static Map<String, Object> parameter(String description, @Nullable String unlessSet, String pattern) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("Type", "String");
        parameter.put("Description", description);
        parameter.put("AllowedPattern", "^" + pattern + "$");
        if (unlessSet != null) {
            parameter.put("Default", unlessSet);
        }
        return parameter;
    }

    private void rows() {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("InstanceName", Ros.ref("Instance"));
        instance.put("ClusterType", "SSD");
        instance.put("Network", "NORMAL");
        instance.put("Description", "Rows of the workflows of " + deployment.prefix());
        resources.put("RowStore", Ros.kept("ALIYUN::OTS::Instance", instance));
        long seconds = deployment.retention().toSeconds();
        resources.put("Rows", table(Ros.ref("Table"), seconds));
        // An entry is removed when its execution ends, however long that takes: without a time to live.
        resources.put("OpenExecutions", table(Ros.sub("${Table}_open"), -1));
    }

    private static Map<String, Object> table(Object name, long timeToLive) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("InstanceName", Ros.get("RowStore", "InstanceName"));
        table.put("TableName", name);
        table.put("PrimaryKey", List.of(key("pk"), key("sk")));
        table.put("TimeToLive", timeToLive);
        table.put("MaxVersions", 1);
        Map<String, Object> throughput = new LinkedHashMap<>();
        throughput.put("Read", 0);
        throughput.put("Write", 0);
        table.put("ReservedThroughput", throughput);
        return Ros.kept("ALIYUN::OTS::Table", table);
    }

    private static Map<String, Object> key(String name) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("Name", name);
        key.put("Type", "STRING");
        return key;
    }

    /** Objects are gone a day after the rows that name them. */
    private void objects() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("ID", "expire");
        rule.put("Prefix", "");
        rule.put("Status", "Enabled");
        rule.put("Expiration", Map.of("Days", deployment.retention().toDays() + 1));
        Map<String, Object> bucket = new LinkedHashMap<>();
        bucket.put("BucketName", Ros.ref("Bucket"));
        bucket.put("AccessControl", "private");
        bucket.put("ServerSideEncryptionConfiguration", Map.of("SSEAlgorithm", "AES256"));
        bucket.put("LifecycleConfiguration", Map.of("Rule", List.of(rule)));
        resources.put("Objects", Ros.kept("ALIYUN::OSS::Bucket", bucket));
    }

    private void logs() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("Name", Ros.ref("LogProject"));
        project.put("Description", "Logs of the functions of " + deployment.prefix());
        resources.put("Logs", Ros.kept("ALIYUN::SLS::Project", project));
        Map<String, Object> store = new LinkedHashMap<>();
        store.put("ProjectName", Ros.get("Logs", "Name"));
        store.put("LogstoreName", LOGSTORE);
        store.put("TTL", LOG_DAYS);
        store.put("ShardCount", 2);
        resources.put("FunctionLogs", Ros.kept("ALIYUN::SLS::Logstore", store));
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("ProjectName", Ros.get("Logs", "Name"));
        index.put("LogstoreName", Ros.get("FunctionLogs", "LogstoreName"));
        index.put("FullTextIndex", Map.of("Enable", true));
        resources.put("FunctionLogsIndex", Ros.resource("ALIYUN::SLS::Index", index));
    }
}
