package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Where AWS is, and as whom to go there. Has secrets: never prints them. */
final class AwsSettings {
    static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String SNAPSHOT = "snap-start";
    private static final String CONTAINER = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    final String region;
    final String table;
    final String bucket;
    final @Nullable String alias;
    final @Nullable String secret;
    final RenewedCredentials credentials;
    final @Nullable URI lambda;
    final @Nullable URI dynamo;
    final @Nullable URI s3;
    final @Nullable URI secretsManager;
    final Duration connectTimeout;
    final Duration readTimeout;
    final Duration invokeTimeout;
    final Duration retention;

    private AwsSettings(
            Environment environment, String own, String region, RenewedCredentials credentials, String endpoints) {
        this.region = region;
        this.credentials = credentials;
        this.table = environment.required(own + "TABLE", "the name of the DynamoDB table that keeps the rows");
        this.bucket = environment.required(own + "BUCKET", "the name of the S3 bucket that keeps large values");
        this.lambda = environment.endpoint(endpoints + "LAMBDA");
        this.dynamo = environment.endpoint(endpoints + "DYNAMODB");
        this.s3 = environment.endpoint(endpoints + "S3");
        this.secretsManager = environment.endpoint(endpoints + "SECRETS_MANAGER");
        this.alias = environment.find(own + "ALIAS");
        this.secret = environment.find(own + "SECRET");
        this.connectTimeout = environment.connectTimeout();
        this.readTimeout = environment.readTimeout();
        this.invokeTimeout = environment.invokeTimeout();
        this.retention = environment.retention();
    }

    /** For code that runs on AWS, or a client closest to it: the names that AWS itself uses. */
    static AwsSettings own(Environment environment) {
        return new AwsSettings(
                environment,
                "JOINTLAMBDA_",
                environment.required("AWS_REGION", "the AWS region of the functions and the table"),
                ownCredentials(environment),
                "AWS_ENDPOINT_URL_");
    }

    /** For code that runs on another cloud. */
    static AwsSettings peer(Environment environment) {
        return new AwsSettings(
                environment,
                "JOINTLAMBDA_AWS_",
                environment.required("JOINTLAMBDA_AWS_REGION", "the AWS region of the functions and the table"),
                given(environment, "JOINTLAMBDA_AWS_"),
                "JOINTLAMBDA_AWS_ENDPOINT_");
    }

    /** Whether Lambda takes a snapshot of the process that has these variables. */
    static boolean awaitsSnapshot(Map<String, String> variables) {
        return SNAPSHOT.equals(variables.get(INITIALIZATION));
    }

    /** What stands in variables never changes in a process, and so in none that goes on from its snapshot. */
    private static RenewedCredentials ownCredentials(Environment environment) {
        if (SNAPSHOT.equals(environment.find(INITIALIZATION)) && environment.find(CONTAINER) != null) {
            return new RenewedCredentials(
                    () -> ContainerCredentialsProvider.builder().build());
        }
        if (environment.find("AWS_ACCESS_KEY_ID") == null && environment.find("AWS_SECRET_ACCESS_KEY") == null) {
            return new RenewedCredentials(
                    () -> DefaultCredentialsProvider.builder().build());
        }
        return given(environment, "AWS_");
    }

    private static RenewedCredentials given(Environment environment, String prefix) {
        String id = environment.required(prefix + "ACCESS_KEY_ID", "the id of an AWS access key");
        String secret = environment.required(prefix + "SECRET_ACCESS_KEY", "the secret of the AWS access key");
        String token = environment.find(prefix + "SESSION_TOKEN");
        AwsCredentialsProvider fixed = StaticCredentialsProvider.create(
                token == null
                        ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, token));
        return new RenewedCredentials(() -> fixed);
    }

    @Override
    public String toString() {
        return "AwsSettings[" + region + ", table " + table + ", bucket " + bucket + "]";
    }
}
