package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.PayloadCodec;
import dev.jointlambda.runtime.spi.PayloadException;
import org.jspecify.annotations.Nullable;

/**
 * A codec of one concrete type that nests into others. Generated for the types of a workflow; {@link JsonCodecs} has
 * the rest.
 *
 * @param <T> the type
 */
public abstract class JsonCodec<T> implements PayloadCodec<T> {
    /** Where a type has grown since this function was compiled: what to do. */
    static final String NEWER = "; if a newer version of the type has it, deploy that version here too";

    /** For subclasses; a codec has no state. */
    protected JsonCodec() {}

    /** Writes a value, or null. */
    public abstract void write(JsonWriter json, @Nullable T value);

    /** Reads a value, or null. */
    public abstract @Nullable T read(JsonReader json);

    @Override
    public final byte[] encode(@Nullable T value) {
        JsonWriter json = JsonWriter.create();
        try {
            write(json, value);
        } catch (PayloadException e) {
            throw e;
        } catch (RuntimeException e) {
            throw json.error("the value threw " + e.getClass().getName() + " while it was written", e);
        }
        return json.toBytes();
    }

    @Override
    public final @Nullable T decode(byte[] bytes) {
        JsonReader json = JsonReader.of(bytes);
        try {
            T value = read(json);
            json.end();
            return value;
        } catch (PayloadException e) {
            throw e;
        } catch (RuntimeException e) {
            throw json.error("the value threw " + e.getClass().getName() + " while it was read", e);
        }
    }
}
