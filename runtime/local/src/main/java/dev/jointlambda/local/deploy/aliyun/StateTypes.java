package dev.jointlambda.local.deploy.aliyun;

import com.alicloud.openservices.tablestore.ClientException;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.CapacityUnit;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.ReservedThroughput;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.Created;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tablestore instances and tables, made by the requests that the service would get; buckets, logs and secrets. For one thread. */
final class StateTypes {
    private static final String INSTANCE = "[a-zA-Z](?!.*-$)[a-zA-Z0-9-]{2,15}";
    private static final int MOST_SECONDS = Integer.MAX_VALUE;

    private final AliyunPlatform platform;
    private final Set<String> instances = new HashSet<>();

    /** The stores of each log project. */
    final Map<String, Set<String>> logs = new HashMap<>();

    StateTypes(AliyunPlatform platform) {
        this.platform = platform;
    }

    Created instance(String name, Node properties) {
        properties.only("InstanceName", "ClusterType", "Network", "Description", "Tags");
        String instance = properties.matching("InstanceName", INSTANCE);
        properties.oneOf("ClusterType", "SSD", "SSD", "HYBRID");
        properties.oneOf("Network", "NORMAL", "NORMAL", "VPC", "VPC_CONSOLE");
        try {
            platform.tablestore().createInstance(instance);
        } catch (IllegalArgumentException e) {
            throw properties.wrong(e);
        }
        instances.add(instance);
        return new Created(instance, Map.of("InstanceName", instance));
    }

    Created table(String name, Node properties) {
        properties.only(
                "InstanceName",
                "TableName",
                "PrimaryKey",
                "Columns",
                "TimeToLive",
                "MaxVersions",
                "DeviationCellVersionInSec",
                "ReservedThroughput",
                "SecondaryIndices",
                "EnableLocalTxn");
        String instance = properties.text("InstanceName");
        if (!instances.contains(instance)) {
            throw properties.get("InstanceName").wrong("there is no instance " + instance + " yet");
        }
        String table = properties.text("TableName");
        TableMeta meta = new TableMeta(table);
        for (Node key : properties.get("PrimaryKey").elements()) {
            String type = key.only("Name", "Type", "Option").oneOf("Type", "", "STRING", "INTEGER", "BINARY");
            meta.addPrimaryKeyColumn(key.text("Name"), PrimaryKeyType.valueOf(type));
        }
        TableOptions options = new TableOptions(
                properties.number("TimeToLive", -1, -1, MOST_SECONDS),
                properties.number("MaxVersions", 1, 1, MOST_SECONDS));
        Node reserved = properties.has("ReservedThroughput")
                ? properties.get("ReservedThroughput").only("Read", "Write")
                : Node.of(properties.where(), Map.of());
        CreateTableRequest request = new CreateTableRequest(meta, options);
        request.setReservedThroughput(new ReservedThroughput(
                new CapacityUnit(reserved.number("Read", 0, 0, 5000), reserved.number("Write", 0, 0, 5000))));
        SyncClient client = new SyncClient(
                platform.tablestoreAddress().toString(),
                platform.deployer().keyId(),
                platform.deployer().secret(),
                instance);
        try {
            client.createTable(request);
        } catch (TableStoreException | ClientException e) {
            throw properties.wrong(e);
        } finally {
            client.shutdown();
        }
        return new Created(table, Map.of("TableName", table));
    }

    Created bucket(String name, Node properties) {
        properties.only(
                "BucketName",
                "AccessControl",
                "LifecycleConfiguration",
                "ServerSideEncryptionConfiguration",
                "StorageClass",
                "RedundancyType",
                "DeletionForce",
                "BlockPublicAccessEnabled",
                "VersioningConfiguration",
                "Policy",
                "Tags");
        String bucket = properties.matching("BucketName", "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
        properties.oneOf("AccessControl", "private", "private", "public-read", "public-read-write");
        platform.objects().createBucket(bucket);
        return new Created(bucket, Map.of("Name", bucket));
    }

    Created logProject(String name, Node properties) {
        properties.only("Name", "Description", "ResourceGroupId", "Tags", "DataRedundancyType");
        String project = properties.matching("Name", "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
        logs.put(project, new HashSet<>());
        return new Created(project, Map.of("Name", project));
    }

    Created logStore(String name, Node properties) {
        properties.only(
                "ProjectName",
                "LogstoreName",
                "TTL",
                "ShardCount",
                "AutoSplit",
                "MaxSplitShard",
                "AppendMeta",
                "EnableTracking",
                "PreserveStorage",
                "Mode");
        String project = properties.text("ProjectName");
        Set<String> stores = logs.get(project);
        if (stores == null) {
            throw properties.get("ProjectName").wrong("there is no project " + project + " yet");
        }
        properties.number("TTL", 30, 1, 3650);
        String store = properties.matching("LogstoreName", "[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]");
        stores.add(store);
        return new Created(store, Map.of("LogstoreName", store));
    }

    Created logIndex(String name, Node properties) {
        properties.only("ProjectName", "LogstoreName", "FullTextIndex", "KeyIndices", "LogReduce");
        Set<String> stores = logs.getOrDefault(properties.text("ProjectName"), Set.of());
        if (!stores.contains(properties.text("LogstoreName"))) {
            throw properties.get("LogstoreName").wrong("there is no such store yet");
        }
        return Created.of(name);
    }

    Created secret(String name, Node properties) {
        properties.only(
                "SecretName",
                "SecretData",
                "SecretDataType",
                "VersionId",
                "Description",
                "ForceDeleteWithoutRecovery",
                "RecoveryWindowInDays",
                "EncryptionKeyId",
                "DKMSInstanceId",
                "Tags");
        String secret = properties.matching("SecretName", "[A-Za-z0-9_/+=.@-]{1,64}");
        platform.secrets().create(secret, properties.text("SecretData"));
        return new Created(
                secret, Map.of("SecretName", secret, "Arn", AliyunNames.LOCAL.of("kms", "secret/" + secret)));
    }

    /** That there is such a log store. */
    void checkLogs(Node config) {
        Set<String> stores = logs.getOrDefault(config.text("project"), Set.of());
        if (!stores.contains(config.text("logstore"))) {
            throw config.wrong("there is no log store " + config.text("logstore") + " in the project "
                    + config.text("project") + "; there are " + List.copyOf(logs.keySet()));
        }
    }
}
