package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.PayloadException;
import org.jspecify.annotations.Nullable;

/**
 * A sealed type: an object in JSON whose field {@code "@type"} says which of the concrete classes it is. Written first,
 * read wherever it stands. Generated code extends it.
 *
 * @param <T> the sealed type
 */
public abstract class SealedCodec<T> extends JsonCodec<T> {
    private static final String TYPE = "@type";

    private final String names;

    /** For one sealed type, with the names of its concrete classes as they stand in {@code "@type"}. */
    protected SealedCodec(String... names) {
        this.names = String.join(", ", names);
    }

    /** Writes a value as the class it is. */
    protected abstract void writeSubclass(JsonWriter json, T value);

    /** The codec of a class by its name; null if there is none of that name. */
    protected abstract @Nullable JsonCodec<? extends T> subclass(String name);

    /** Writes a value as one of the classes. */
    protected static <S> void writeAs(String name, ObjectCodec<S> codec, JsonWriter json, S value) {
        json.beginObject();
        json.name(TYPE);
        json.value(name);
        codec.writeAll(json, value);
        json.endObject();
    }

    /** An enum as one of the classes: an object with the constant's name in the field {@code "value"}. */
    protected static <E extends Enum<E>> ObjectCodec<E> constant(Class<E> type, JsonCodec<E> codec) {
        return new ConstantCodec<>(type, codec);
    }

    /** A value of a class that was not there when this codec was generated. */
    protected final PayloadException unknown(JsonWriter json, T value) {
        return json.error("is a " + value.getClass().getName() + ", which is not one of " + names + "; compile again");
    }

    @Override
    public final void write(JsonWriter json, @Nullable T value) {
        if (value == null) {
            json.nullValue();
        } else {
            writeSubclass(json, value);
        }
    }

    @Override
    public final @Nullable T read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String name = json.peekField(TYPE);
        if (name == null) {
            throw json.error("has no \"" + TYPE + "\", which must be one of " + names);
        }
        JsonCodec<? extends T> codec = subclass(name);
        if (codec == null) {
            throw json.error("has a \"" + TYPE + "\" that is not one of " + names + NEWER);
        }
        return codec.read(json);
    }
}
