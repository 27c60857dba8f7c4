package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.PayloadCodec;
import dev.jointlambda.runtime.spi.PayloadException;
import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonStream;
import org.jspecify.annotations.Nullable;

/**
 * A codec of one concrete type that nests into others. Generated for the types of a workflow; {@link JsonCodecs} has
 * the rest.
 *
 * @param <T> the type
 */
public abstract class JsonCodec<T> implements PayloadCodec<T> {
    private static final JsonStream JSON =
            JsonStream.builder().serializeNulls(true).serializeEmpty(true).build();

    /** For subclasses; a codec has no state. */
    protected JsonCodec() {}

    /** Writes a value, or null. */
    public abstract void write(JsonWriter json, @Nullable T value);

    /** Reads a value, or null. */
    public abstract @Nullable T read(JsonReader json);

    @Override
    public final byte[] encode(@Nullable T value) {
        try (BytesJsonWriter json = JSON.bufferedWriterAsBytes()) {
            write(json, value);
            return json.result();
        }
    }

    @Override
    public final @Nullable T decode(byte[] bytes) {
        try (JsonReader json = JSON.reader(bytes)) {
            return read(json);
        } catch (JsonException e) {
            throw new PayloadException(String.valueOf(e.getMessage()), e);
        }
    }
}
