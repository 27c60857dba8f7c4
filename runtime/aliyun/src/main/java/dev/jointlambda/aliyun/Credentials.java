package dev.jointlambda.aliyun;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What requests are signed with; as a supplier, of itself for ever. Never prints a secret.
 *
 * @param keyId the id of the access key
 * @param secret the access key's secret
 * @param token the security token, if they are temporary
 */
record Credentials(String keyId, String secret, @Nullable String token) implements Supplier<Credentials> {
    @Override
    public Credentials get() {
        return this;
    }

    @Override
    public String toString() {
        return "Credentials[" + keyId + "]";
    }
}
