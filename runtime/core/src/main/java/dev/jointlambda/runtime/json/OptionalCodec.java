package dev.jointlambda.runtime.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that may be missing: itself, or {@code null} in JSON. Reading never gives null. */
final class OptionalCodec<O, T> extends JsonCodec<O> {
    private final JsonCodec<T> element;
    private final Function<O, @Nullable T> open;
    private final Function<@Nullable T, O> wrap;

    private OptionalCodec(JsonCodec<T> element, Function<O, @Nullable T> open, Function<@Nullable T, O> wrap) {
        this.element = element;
        this.open = open;
        this.wrap = wrap;
    }

    static <O, T> OptionalCodec<O, T> of(
            JsonCodec<T> element, Function<O, @Nullable T> open, Function<@Nullable T, O> wrap) {
        return new OptionalCodec<>(element, open, wrap);
    }

    @Override
    public void write(JsonWriter json, @Nullable O value) {
        element.write(json, value == null ? null : open.apply(value));
    }

    @Override
    public O read(JsonReader json) {
        return wrap.apply(element.read(json));
    }
}
