package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.Created;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Tables, made by the requests that CloudFormation would send, and buckets, queues and log groups. */
final class StorageTypes {
    private final AwsPlatform platform;

    StorageTypes(AwsPlatform platform) {
        this.platform = platform;
    }

    Created table(String name, Node properties) {
        properties.only(
                "TableName",
                "AttributeDefinitions",
                "KeySchema",
                "BillingMode",
                "TimeToLiveSpecification",
                "PointInTimeRecoverySpecification",
                "SSESpecification",
                "DeletionProtectionEnabled",
                "TableClass",
                "Tags");
        Tags.check(properties);
        if (properties.has("PointInTimeRecoverySpecification")) {
            Node recovery = properties.get("PointInTimeRecoverySpecification");
            recovery.only("PointInTimeRecoveryEnabled", "RecoveryPeriodInDays")
                    .flag("PointInTimeRecoveryEnabled", false);
        }
        if (properties.has("SSESpecification")) {
            Node encryption = properties.get("SSESpecification");
            encryption.only("SSEEnabled", "SSEType", "KMSMasterKeyId").flag("SSEEnabled", false);
        }
        String table = properties.text("TableName", name);
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table)
                .billingMode(properties.text("BillingMode", "PROVISIONED"))
                .deletionProtectionEnabled(properties.flag("DeletionProtectionEnabled", false))
                .attributeDefinitions(properties.get("AttributeDefinitions").elements().stream()
                        .map(each -> AttributeDefinition.builder()
                                .attributeName(each.only("AttributeName", "AttributeType")
                                        .text("AttributeName"))
                                .attributeType(each.text("AttributeType"))
                                .build())
                        .toList())
                .keySchema(properties.get("KeySchema").elements().stream()
                        .map(each -> KeySchemaElement.builder()
                                .attributeName(
                                        each.only("AttributeName", "KeyType").text("AttributeName"))
                                .keyType(each.text("KeyType"))
                                .build())
                        .toList());
        if (properties.has("TableClass")) {
            request.tableClass(properties.text("TableClass"));
        }
        try (DynamoDbClient dynamo = client()) {
            String arn = dynamo.createTable(request.build()).tableDescription().tableArn();
            if (properties.has("TimeToLiveSpecification")) {
                Node live = properties.get("TimeToLiveSpecification").only("AttributeName", "Enabled");
                dynamo.updateTimeToLive(update -> update.tableName(table)
                        .timeToLiveSpecification(to ->
                                to.attributeName(live.text("AttributeName")).enabled(live.flag("Enabled", false))));
            }
            return new Created(table, Map.of("Arn", arn));
        } catch (SdkException e) {
            throw properties.wrong(e);
        }
    }

    private DynamoDbClient client() {
        return DynamoDbClient.builder()
                .region(Region.of(AwsNames.LOCAL.region()))
                .endpointOverride(platform.dynamo())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        platform.deployer().keyId(), platform.deployer().secret())))
                .build();
    }

    Created bucket(String name, Node properties) {
        properties.only(
                "BucketName",
                "BucketEncryption",
                "LifecycleConfiguration",
                "PublicAccessBlockConfiguration",
                "OwnershipControls",
                "VersioningConfiguration",
                "Tags");
        Tags.check(properties);
        if (properties.has("LifecycleConfiguration")) {
            for (Node rule : properties
                    .get("LifecycleConfiguration")
                    .only("Rules")
                    .get("Rules")
                    .elements()) {
                rule.oneOf("Status", "", "Enabled", "Disabled");
                rule.number("ExpirationInDays", 1, 1, Integer.MAX_VALUE);
            }
        }
        String bucket = properties.has("BucketName")
                ? properties.matching("BucketName", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
                : name.toLowerCase(Locale.ROOT);
        platform.objects().createBucket(bucket);
        String domain = bucket + ".s3.amazonaws.com";
        return new Created(bucket, Map.of("Arn", "arn:aws:s3:::" + bucket, "DomainName", domain));
    }

    /** Access is by the callers' own policies here; who else may come is only read. */
    Created bucketPolicy(String name, Node properties) {
        properties.only("Bucket", "PolicyDocument").text("Bucket");
        properties.get("PolicyDocument").only("Version", "Id", "Statement").get("Statement");
        return Created.of(name);
    }

    Created logGroup(String name, Node properties) {
        properties.only("LogGroupName", "RetentionInDays", "KmsKeyId", "LogGroupClass", "Tags");
        Tags.check(properties);
        String group = properties.has("LogGroupName")
                ? properties.matching("LogGroupName", "[\\.\\-_/#A-Za-z0-9]{1,512}")
                : name;
        if (properties.has("RetentionInDays")) {
            Node days = properties.get("RetentionInDays");
            if (!List.of(
                            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
                            3288, 3653)
                    .contains(properties.number("RetentionInDays", 1, 1, Integer.MAX_VALUE))) {
                throw days.wrong("CloudWatch does not keep logs for " + days.text() + " days");
            }
        }
        return new Created(group, Map.of("Arn", AwsNames.LOCAL.of("logs", "log-group:" + group + ":*")));
    }

    Created secret(String name, Node properties) {
        properties.only("Name", "Description", "SecretString", "GenerateSecretString", "KmsKeyId", "Tags");
        Tags.check(properties);
        String secret = properties.has("Name") ? properties.matching("Name", "[A-Za-z0-9/_+=.@-]{1,512}") : name;
        String value = properties.text("SecretString", "");
        if (properties.has("GenerateSecretString")) {
            Node generate = properties
                    .get("GenerateSecretString")
                    .only(
                            "SecretStringTemplate",
                            "GenerateStringKey",
                            "PasswordLength",
                            "ExcludePunctuation",
                            "ExcludeCharacters",
                            "ExcludeLowercase",
                            "ExcludeNumbers",
                            "ExcludeUppercase",
                            "IncludeSpace",
                            "RequireEachIncludedType");
            value = generate.text("SecretStringTemplate", "{}");
        }
        return Created.of(platform.secrets().create(secret, value));
    }
}
