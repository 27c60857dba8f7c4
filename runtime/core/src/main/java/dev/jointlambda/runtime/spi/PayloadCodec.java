package dev.jointlambda.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one payload type as JSON. Safe for use by many threads.
 *
 * @param <T> the type
 */
public interface PayloadCodec<T> {
    /** The JSON of a value in UTF-8; {@code null} is written as {@code null}. */
    byte[] encode(@Nullable T value);

    /**
     * The value that some JSON in UTF-8 stands for.
     *
     * @throws PayloadException if it is not JSON, or not of this type: says where
     */
    @Nullable
    T decode(byte[] json);
}
