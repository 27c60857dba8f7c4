package dev.jointlambda.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials whose source is looked for when the first request is signed, and again after {@link #forget}: what a source
 * keeps may be older than the snapshot that the process goes on from. Safe for many threads.
 */
final class RenewedCredentials implements AwsCredentialsProvider {
    private final Supplier<AwsCredentialsProvider> sources;
    private volatile @Nullable AwsCredentialsProvider source;

    RenewedCredentials(Supplier<AwsCredentialsProvider> sources) {
        this.sources = sources;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        AwsCredentialsProvider now = source;
        if (now == null) {
            now = sources.get();
            source = now;
        }
        return now.resolveCredentials();
    }

    void forget() {
        source = null;
    }

    @Override
    public String toString() {
        return "RenewedCredentials";
    }
}
