package dev.jointlambda.runtime.json;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@link OptionalInt}, {@link OptionalLong} or {@link OptionalDouble}: a number, or {@code null} in JSON. */
final class OptionalNumberCodec<T> extends JsonCodec<T> {
    private final Class<T> type;

    private OptionalNumberCodec(Class<T> type) {
        this.type = type;
    }

    static <T> OptionalNumberCodec<T> of(Class<T> type) {
        return new OptionalNumberCodec<>(type);
    }

    @Override
    public void write(JsonWriter json, @Nullable T value) {
        if (value instanceof OptionalInt number && number.isPresent()) {
            json.value(number.getAsInt());
        } else if (value instanceof OptionalLong number && number.isPresent()) {
            json.value(number.getAsLong());
        } else if (value instanceof OptionalDouble number && number.isPresent()) {
            json.value(number.getAsDouble());
        } else {
            json.nullValue();
        }
    }

    @Override
    public T read(JsonReader json) {
        boolean empty = json.readNull();
        Object value;
        if (type == OptionalInt.class) {
            value = empty ? OptionalInt.empty() : OptionalInt.of(json.readInt());
        } else if (type == OptionalLong.class) {
            value = empty ? OptionalLong.empty() : OptionalLong.of(json.readLong());
        } else {
            value = empty ? OptionalDouble.empty() : OptionalDouble.of(json.readDouble());
        }
        return type.cast(value);
    }
}
