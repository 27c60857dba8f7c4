package dev.jointlambda.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** DynamoDB and Lambda, with the clients set up as jointlambda sets them up. */
final class DirectAws implements DirectClients {
    private final Map<String, String> environment;
    private final String table;
    private final DynamoDbClient dynamo;
    private final LambdaClient lambda;

    DirectAws(Map<String, String> environment) {
        this.environment = environment;
        this.table = variable("JOINTLAMBDA_TABLE");
        this.dynamo = configured(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB")
                .build();
        this.lambda = configured(LambdaClient.builder(), "AWS_ENDPOINT_URL_LAMBDA")
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
            B builder, String endpoint) {
        Duration patience = Duration.parse(variable("JOINTLAMBDA_READ_TIMEOUT"));
        return builder.region(Region.of(variable("AWS_REGION")))
                .endpointOverride(URI.create(variable(endpoint)))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"))))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience)
                        .socketTimeout(patience));
    }

    private String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    @Override
    public void put(String partition, String sort, byte[] value) {
        dynamo.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "pk",
                        AttributeValue.fromS(partition),
                        "sk",
                        AttributeValue.fromS(sort),
                        "value",
                        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value))))
                .conditionExpression("attribute_not_exists(#p)")
                .expressionAttributeNames(Map.of("#p", "pk")));
    }

    @Override
    public void invoke(String function, String eventId, byte[] event) {
        lambda.invoke(invoke -> invoke.functionName(function)
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromByteArrayUnsafe(event)));
    }

    @Override
    public void close() {
        dynamo.close();
        lambda.close();
    }
}
