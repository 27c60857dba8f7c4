package dev.jointlambda.local.access;

import org.jspecify.annotations.Nullable;

/**
 * What requests are signed with.
 *
 * @param keyId the id of the access key
 * @param secret its secret; never printed
 * @param token what has to come along with it, if it is the key of a role's session; else null
 */
public record Credentials(
        String keyId, String secret, @Nullable String token) {
    @Override
    public String toString() {
        return "Credentials[" + keyId + "]";
    }
}
