package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Builds the clients, once per function instance. */
final class AwsServices {
    /** A write that is repeated finds its own nonce, so that a few hidden repeats do no harm to the store. */
    private static final int STORE_ATTEMPTS = 3;

    private AwsServices() {}

    static CloudServices connect(AwsSettings settings, Host host) {
        AwsLimits limits = AwsLimits.read();
        DynamoDbClient dynamo = configured(DynamoDbClient.builder(), settings, settings.dynamo, settings.readTimeout)
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(STORE_ATTEMPTS)
                                .build()))
                .build();
        // An invocation that is repeated is a second event: what happened to the only one must never be hidden.
        LambdaClient lambda = configured(LambdaClient.builder(), settings, settings.lambda, settings.invokeTimeout)
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        return new CloudServices(
                new DynamoStateStore(
                        new DynamoTable(dynamo, settings.table, limits.batch(), host),
                        new Expiry(host, settings.retention),
                        limits.inlineValue()),
                new LambdaInvoker(lambda, settings.alias, limits.event()),
                S3BlobStore.of(settings));
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
            B builder, AwsSettings settings, @Nullable URI endpoint, Duration answer) {
        B configured = builder.region(Region.of(settings.region))
                .credentialsProvider(settings.credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connectTimeout)
                        .socketTimeout(answer));
        return endpoint == null ? configured : configured.endpointOverride(endpoint);
    }
}
