package dev.jointlambda.local.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.runtime.spi.StateStore;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the table of rows in any DynamoDB, with the vendor's own client, and a store on it. */
final class StateTable {
    private StateTable() {}

    static DynamoDbClient client(String endpoint) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create(endpoint))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAws.KEY.id(), LocalAws.KEY.secret())))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static StateStore create(String endpoint, String table) {
        try (DynamoDbClient client = client(endpoint)) {
            client.createTable(create -> create.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("pk"), attribute("sk"))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
            client.waiter().waitUntilTableExists(describe -> describe.tableName(table));
        }
        return AwsCloud.from(Map.of(
                        "JOINTLAMBDA_PREFIX",
                        "shop",
                        "JOINTLAMBDA_TABLE",
                        table,
                        "JOINTLAMBDA_BUCKET",
                        "none",
                        "JOINTLAMBDA_READ_TIMEOUT",
                        "PT20S",
                        "AWS_REGION",
                        "eu-central-1",
                        "AWS_ACCESS_KEY_ID",
                        LocalAws.KEY.id(),
                        "AWS_SECRET_ACCESS_KEY",
                        LocalAws.KEY.secret(),
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        endpoint))
                .services(Cloud.AWS)
                .store();
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
