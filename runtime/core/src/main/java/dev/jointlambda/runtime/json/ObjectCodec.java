package dev.jointlambda.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * A type that is an object in JSON with a field per property. Generated code extends it. A field that is missing leaves
 * its property at null, zero, false or an empty {@code Optional}; a field that the type does not have is passed over.
 *
 * @param <T> the type
 */
public abstract class ObjectCodec<T> extends JsonCodec<T> {
    private final Class<?> type;

    /** For one class, without its subclasses. */
    protected ObjectCodec(Class<?> type) {
        this.type = type;
    }

    /** Writes every field. */
    protected abstract void writeFields(JsonWriter json, T value);

    /** Reads fields until there are none. */
    protected abstract T readFields(JsonReader json);

    @Override
    public final void write(JsonWriter json, @Nullable T value) {
        if (value == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        writeAll(json, value);
        json.endObject();
    }

    final void writeAll(JsonWriter json, T value) {
        checkClass(json, value);
        writeFields(json, value);
    }

    /** The fields of a subclass would be lost without a word: refuses them. */
    void checkClass(JsonWriter json, T value) {
        if (value.getClass() != type) {
            throw json.error("is declared as " + type.getName() + ", but is a "
                    + value.getClass().getName() + ", which would be cut down to it");
        }
    }

    @Override
    public final @Nullable T read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        json.beginObject();
        return readFields(json);
    }
}
