package dev.jointlambda.aliyun;

import org.jspecify.annotations.Nullable;

/**
 * What requests are signed with. Never prints a secret.
 *
 * @param keyId the id of the access key
 * @param secret the access key's secret
 * @param token the security token, if they are temporary
 */
record Credentials(String keyId, String secret, @Nullable String token) {
    @Override
    public String toString() {
        return "Credentials[" + keyId + "]";
    }
}
