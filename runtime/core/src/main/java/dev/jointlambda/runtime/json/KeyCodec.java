package dev.jointlambda.runtime.json;

/**
 * A codec whose values can be the keys of a JSON object.
 *
 * @param <T> the type
 */
public abstract class KeyCodec<T> extends JsonCodec<T> {
    KeyCodec() {}

    /** The value as a key. */
    abstract String toKey(T value);

    /**
     * The value that a key stands for.
     *
     * @throws RuntimeException if it stands for none
     */
    abstract T fromKey(String key);

    /** What is wrong with a key that cannot be read. */
    String notAKey() {
        return "is not a key of this map";
    }
}
