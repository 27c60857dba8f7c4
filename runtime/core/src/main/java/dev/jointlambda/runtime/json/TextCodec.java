package dev.jointlambda.runtime.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that is a string in JSON. */
final class TextCodec<T> extends KeyCodec<T> {
    private final String what;
    private final Function<T, String> print;
    private final Parser<T> parse;

    private TextCodec(String what, Function<T, String> print, Parser<T> parse) {
        this.what = what;
        this.print = print;
        this.parse = parse;
    }

    /** Reads a text, or throws whatever its type throws. */
    interface Parser<T> {
        T parse(String text);
    }

    /** A codec; {@code what} says what a text must be, as in "expects a UUID". */
    static <T> TextCodec<T> of(String what, Function<T, String> print, Parser<T> parse) {
        return new TextCodec<>(what, print, parse);
    }

    @Override
    public void write(JsonWriter json, @Nullable T value) {
        if (value == null) {
            json.nullValue();
        } else {
            json.value(print.apply(value));
        }
    }

    @Override
    public @Nullable T read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String text = json.readString();
        try {
            return parse.parse(text);
        } catch (RuntimeException e) {
            throw json.error("expects " + what + ", found another string", e);
        }
    }

    @Override
    String toKey(T value) {
        return print.apply(value);
    }

    @Override
    T fromKey(String key) {
        return parse.parse(key);
    }
}
