package dev.jointlambda.runtime.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that sign events: one to sign with, and the older ones that are still accepted. Never prints a key. */
public final class SigningKeys {
    private static final SigningKeys NONE = new SigningKeys(null, Map.of());

    private final @Nullable String current;
    private final Map<String, byte[]> keys;

    private SigningKeys(@Nullable String current, Map<String, byte[]> keys) {
        this.current = current;
        this.keys = keys;
    }

    /** No key: events are neither signed nor verified. */
    public static SigningKeys none() {
        return NONE;
    }

    /**
     * Keys by id.
     *
     * @param current the id of the key that signs
     * @param keys every accepted key by its id, at least the current one
     * @throws IllegalArgumentException if the current key is not among them
     */
    public static SigningKeys of(String current, Map<String, byte[]> keys) {
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no signing key with the id \"" + current + "\"");
        }
        return new SigningKeys(current, Map.copyOf(keys));
    }

    /** The id of the key that signs; null without keys. */
    public @Nullable String current() {
        return current;
    }

    /** The key with an id; null if it is not known. */
    public byte @Nullable [] key(String id) {
        return keys.get(id);
    }

    @Override
    public String toString() {
        return "SigningKeys" + keys.keySet();
    }
}
