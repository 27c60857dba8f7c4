package dev.jointlambda.runtime.json;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that is a number, a boolean or a string in JSON, just as the reader has it. */
final class PlainCodec<T> extends KeyCodec<T> {
    private final BiConsumer<JsonWriter, T> write;
    private final Function<JsonReader, T> read;
    private final Function<String, T> parse;

    private PlainCodec(BiConsumer<JsonWriter, T> write, Function<JsonReader, T> read, Function<String, T> parse) {
        this.write = write;
        this.read = read;
        this.parse = parse;
    }

    static <T> PlainCodec<T> of(
            BiConsumer<JsonWriter, T> write, Function<JsonReader, T> read, Function<String, T> parse) {
        return new PlainCodec<>(write, read, parse);
    }

    @Override
    public void write(JsonWriter json, @Nullable T value) {
        if (value == null) {
            json.nullValue();
        } else {
            write.accept(json, value);
        }
    }

    @Override
    public @Nullable T read(JsonReader json) {
        return json.readNull() ? null : read.apply(json);
    }

    @Override
    String toKey(T value) {
        return value.toString();
    }

    /** Takes only what {@link #toKey} gives: two keys of one object must never be one key of the map. */
    @Override
    T fromKey(String key) {
        T value = parse.apply(key);
        if (!value.toString().equals(key)) {
            throw new IllegalArgumentException("not the usual form of the key");
        }
        return value;
    }
}
