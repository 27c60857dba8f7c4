package dev.jointlambda.runtime.spi;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign events: one to sign with, and the older ones that are still accepted. Never prints a key. Safe for many
 * threads.
 */
public final class SigningKeys {
    private static final SigningKeys NONE = of(new Ring(null, Map.of()));

    private final Supplier<Ring> ring;
    private final Supplier<Ring> newer;

    private SigningKeys(Supplier<Ring> ring, Supplier<Ring> newer) {
        this.ring = ring;
        this.newer = newer;
    }

    private static SigningKeys of(Ring ring) {
        return new SigningKeys(() -> ring, () -> ring);
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
        return of(new Ring(current, Map.copyOf(keys)));
    }

    /**
     * Keys that are asked for whenever they are used.
     *
     * @param now the keys
     * @param newer the keys, looked up anew, because an event is signed with one they do not have
     */
    static SigningKeys lazily(Supplier<SigningKeys> now, Supplier<SigningKeys> newer) {
        return new SigningKeys(
                () -> now.get().ring.get(), () -> newer.get().ring.get());
    }

    /**
     * The id of the key that signs; null without keys.
     *
     * @throws IllegalStateException if the keys are in a secret that cannot be read, or are none
     */
    public @Nullable String current() {
        return ring.get().current();
    }

    /**
     * The key with an id; null if it is not known.
     *
     * @throws IllegalStateException if the keys are in a secret that cannot be read, or are none
     */
    public byte @Nullable [] key(String id) {
        byte[] known = ring.get().keys().get(id);
        return known != null ? known : newer.get().keys().get(id);
    }

    /** Nothing of the keys: to look at them may be to read a secret. */
    @Override
    public String toString() {
        return "SigningKeys";
    }

    private record Ring(@Nullable String current, Map<String, byte[]> keys) {}
}
