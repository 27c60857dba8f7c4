package dev.jointlambda.runtime.json;

import org.jspecify.annotations.Nullable;

/** A type that is a number or a boolean in JSON, or a string of one character. */
final class PlainCodec<T> extends KeyCodec<T> {
    private final PlainType type;
    private final Class<T> valueClass;

    private PlainCodec(PlainType type, Class<T> valueClass) {
        this.type = type;
        this.valueClass = valueClass;
    }

    static <T> PlainCodec<T> of(PlainType type, Class<T> valueClass) {
        return new PlainCodec<>(type, valueClass);
    }

    @Override
    public void write(JsonWriter json, @Nullable T value) {
        if (value == null) {
            json.nullValue();
        } else {
            type.write(json, value);
        }
    }

    @Override
    public @Nullable T read(JsonReader json) {
        return json.readNull() ? null : valueClass.cast(type.read(json));
    }

    @Override
    String toKey(T value) {
        return value.toString();
    }

    /** Takes only what {@link #toKey} gives: two keys of one object must never be one key of the map. */
    @Override
    T fromKey(String key) {
        // A number's digits cost time, as in the reader
        if (key.length() > JsonScanner.LONGEST_NUMBER) {
            throw new IllegalArgumentException("longer than any key");
        }
        T value = valueClass.cast(type.parse(key));
        if (!value.toString().equals(key)) {
            throw new IllegalArgumentException("not the usual form of the key");
        }
        return value;
    }
}
