package dev.jointlambda.local.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a key.
 *
 * @param credentials the key
 * @param principal whose it is
 */
public record Caller(Credentials credentials, Principal principal) {
    /** Whether a request had the token that belongs to the key, or none if none does. */
    public boolean hasToken(@Nullable String given) {
        String token = credentials.token();
        return token == null
                ? given == null || given.isEmpty()
                : given != null
                        && MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
