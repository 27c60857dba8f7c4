package dev.jointlambda.runtime.json;

import org.jspecify.annotations.Nullable;

/** A type that is a string in JSON. */
final class TextCodec<T> extends KeyCodec<T> {
    private final TextType type;
    private final Class<T> valueClass;

    private TextCodec(TextType type, Class<T> valueClass) {
        this.type = type;
        this.valueClass = valueClass;
    }

    static <T> TextCodec<T> of(TextType type, Class<T> valueClass) {
        return new TextCodec<>(type, valueClass);
    }

    @Override
    public void write(JsonWriter json, @Nullable T value) {
        if (value == null) {
            json.nullValue();
        } else {
            json.value(type.print(value));
        }
    }

    @Override
    public @Nullable T read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String text = json.readString();
        try {
            return fromKey(text);
        } catch (RuntimeException e) {
            throw json.error("expects " + type.what() + ", found another string", e);
        }
    }

    @Override
    String toKey(T value) {
        return type.print(value);
    }

    @Override
    T fromKey(String key) {
        return valueClass.cast(type.parse(key));
    }
}
