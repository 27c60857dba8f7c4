package dev.jointlambda.benchmarks.cold;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
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

/**
 * A step as a careful person writes it without us: clients made once, with the lightest HTTP client, a region and a source of
 * credentials that need not be looked for; one conditional put, one asynchronous invocation.
 */
public final class ByHand implements RequestStreamHandler {
    private final DynamoDbClient dynamo =
            configured(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB").build();
    private final LambdaClient lambda = configured(LambdaClient.builder(), "AWS_ENDPOINT_URL_LAMBDA")
            .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    private final String table = System.getenv("JOINTLAMBDA_TABLE");

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
            B builder, String endpoint) {
        return builder.region(Region.of(System.getenv("AWS_REGION")))
                .endpointOverride(URI.create(System.getenv(endpoint)))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(5)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        byte[] value = event.readAllBytes();
        dynamo.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "pk", AttributeValue.fromS("execution"),
                        "sk", AttributeValue.fromS("first"),
                        "value", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value))))
                .conditionExpression("attribute_not_exists(#p)")
                .expressionAttributeNames(Map.of("#p", "pk")));
        lambda.invoke(invoke -> invoke.functionName("next")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromByteArrayUnsafe(value)));
        answer.write('1');
    }
}
