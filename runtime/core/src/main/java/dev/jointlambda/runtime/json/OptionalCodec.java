package dev.jointlambda.runtime.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that may be missing: itself, or {@code null} in JSON. Reading never gives null. */
final class OptionalCodec<T> extends JsonCodec<Optional<T>> {
    private final JsonCodec<T> element;

    private OptionalCodec(JsonCodec<T> element) {
        this.element = element;
    }

    static <T> OptionalCodec<T> of(JsonCodec<T> element) {
        return new OptionalCodec<>(element);
    }

    @Override
    @SuppressWarnings("NullableOptional") // users do it, and mean an empty one
    public void write(JsonWriter json, @Nullable Optional<T> value) {
        element.write(json, value == null ? null : value.orElse(null));
    }

    @Override
    public Optional<T> read(JsonReader json) {
        return Optional.ofNullable(element.read(json));
    }
}
