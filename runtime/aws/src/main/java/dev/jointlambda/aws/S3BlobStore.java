package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.BlobStore;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Objects in one bucket of S3, or of a service that speaks S3's protocol, such as OSS. */
public final class S3BlobStore implements BlobStore {
    private final Supplier<S3Client> connect;
    private final String service;
    private final String bucket;
    private volatile @Nullable S3Client client;

    private S3BlobStore(Supplier<S3Client> connect, String service, String bucket) {
        this.connect = connect;
        this.service = service;
        this.bucket = bucket;
    }

    static S3BlobStore of(AwsSettings settings) {
        return connect(
                "S3",
                new Target(settings.region, settings.s3, settings.s3 != null, settings.bucket),
                settings.credentials,
                settings.connectTimeout,
                settings.readTimeout);
    }

    /**
     * Objects in a bucket of any service that speaks S3's protocol.
     *
     * @param service the service's name, for messages
     * @param target where the bucket is
     * @param credentials as whom to go there
     * @param connectTimeout how long a connection may take
     * @param readTimeout how long an answer may take
     */
    public static S3BlobStore connect(
            String service,
            Target target,
            AwsCredentialsProvider credentials,
            Duration connectTimeout,
            Duration readTimeout) {
        return new S3BlobStore(
                () -> client(target, credentials, connectTimeout, readTimeout), service, target.bucket());
    }

    private static S3Client client(
            Target target, AwsCredentialsProvider credentials, Duration connectTimeout, Duration readTimeout) {
        // Content is verified by its own hash, which is in the key; and OSS knows neither S3's newer checksums nor its
        // chunked signatures.
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(target.region()))
                .credentialsProvider(credentials)
                .forcePathStyle(target.pathStyle())
                .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(connectTimeout)
                        .socketTimeout(readTimeout));
        if (target.endpoint() != null) {
            builder.endpointOverride(target.endpoint());
        }
        return builder.build();
    }

    /** The client, made when the first object is written or read: few executions have one, and it takes long to load. */
    private S3Client client() {
        S3Client made = client;
        if (made == null) {
            synchronized (this) {
                made = client;
                if (made == null) {
                    made = connect.get();
                    client = made;
                }
            }
        }
        return made;
    }

    @Override
    public void put(String key, byte[] bytes) {
        call("PutObject", key, () -> client().putObject(
                        put -> put.bucket(bucket).key(key).contentType("application/octet-stream"),
                        RequestBody.fromBytes(bytes)));
    }

    @Override
    public byte[] get(String key) {
        return call("GetObject", key, () -> client().getObjectAsBytes(
                        get -> get.bucket(bucket).key(key))
                .asByteArray());
    }

    private <T> T call(String operation, String key, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException | UncheckedIOException e) {
            throw Failures.store(service + " bucket \"" + bucket + "\", object \"" + key + "\": " + operation, e);
        }
    }

    /**
     * Where a bucket is.
     *
     * @param region the region that requests are signed for
     * @param endpoint the service's address; null for S3 itself
     * @param pathStyle whether the bucket stands in the path of a request (true) or in the host name (false)
     * @param bucket the bucket's name
     */
    public record Target(String region, @Nullable URI endpoint, boolean pathStyle, String bucket) {}
}
