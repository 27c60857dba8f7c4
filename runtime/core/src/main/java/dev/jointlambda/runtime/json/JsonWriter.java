package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.PayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text in UTF-8, without white space. What {@link JsonReader} would not take back is a
 * {@link PayloadException} that says where: half of a surrogate pair, nesting deeper than 500, a number of more than
 * 10,000 characters. For one thread.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private final JsonPath path = new JsonPath();
    private byte[] bytes = new byte[256];
    private int length;

    private JsonWriter() {}

    /** Writes a new text. */
    public static JsonWriter create() {
        return new JsonWriter();
    }

    /** Opens an object. */
    public void beginObject() {
        beforeValue();
        put('{');
        path.enterObject();
        checkDepth();
    }

    /** Closes the object. */
    public void endObject() {
        path.leave();
        put('}');
    }

    /** Opens an array. */
    public void beginArray() {
        beforeValue();
        put('[');
        path.enterArray();
        checkDepth();
    }

    /** Closes the array. */
    public void endArray() {
        path.leave();
        put(']');
    }

    /** A field's name; its value must be next. */
    public void name(String name) {
        if (!path.isBeforeFirst()) {
            put(',');
        }
        path.field(name);
        string(name);
        put(':');
    }

    /** A field of any type. */
    public <T> void field(String name, JsonCodec<T> codec, @Nullable T value) {
        name(name);
        codec.write(this, value);
    }

    /** A field of type {@code boolean}. */
    public void field(String name, boolean value) {
        name(name);
        value(value);
    }

    /** A field of type {@code int}, {@code short} or {@code byte}. */
    public void field(String name, int value) {
        name(name);
        value(value);
    }

    /** A field of type {@code long}. */
    public void field(String name, long value) {
        name(name);
        value(value);
    }

    /** A field of type {@code float}. */
    public void field(String name, float value) {
        name(name);
        value(value);
    }

    /** A field of type {@code double}. */
    public void field(String name, double value) {
        name(name);
        value(value);
    }

    /** A field of type {@code char}. */
    public void field(String name, char value) {
        name(name);
        value(String.valueOf(value));
    }

    /** {@code null}. */
    public void nullValue() {
        beforeValue();
        ascii("null");
    }

    /** A string. */
    public void value(String value) {
        beforeValue();
        string(value);
    }

    /** {@code true} or {@code false}. */
    public void value(boolean value) {
        beforeValue();
        ascii(value ? "true" : "false");
    }

    /** A whole number. */
    public void value(long value) {
        beforeValue();
        ascii(Long.toString(value));
    }

    /** A number; one that is not finite becomes the string {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}. */
    public void value(double value) {
        number(Double.toString(value), Double.isFinite(value));
    }

    /** A number; one that is not finite becomes the string {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}. */
    public void value(float value) {
        number(Float.toString(value), Float.isFinite(value));
    }

    /** A number, digit by digit. */
    public void value(BigDecimal value) {
        number(value.toString(), true);
    }

    /** A whole number, digit by digit. */
    public void value(BigInteger value) {
        number(value.toString(), true);
    }

    /** A value that is JSON already; the caller vouches for it. */
    public void raw(byte[] json) {
        beforeValue();
        ensure(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    /** The text so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Something is wrong with the value being written: says where. */
    public PayloadException error(String what) {
        return new PayloadException(path + ": " + what);
    }

    /** Something is wrong with the value being written: says where, and why. */
    public PayloadException error(String what, Throwable cause) {
        return new PayloadException(path + ": " + what, cause);
    }

    private void checkDepth() {
        if (path.isTooDeep()) {
            throw error("nests deeper than " + JsonPath.DEEPEST + "; does it contain itself?");
        }
    }

    private void beforeValue() {
        if (path.isInArray() && path.element() > 0) {
            put(',');
        }
    }

    private void number(String text, boolean finite) {
        if (text.length() > JsonScanner.LONGEST_NUMBER) {
            throw error("a number is longer than " + JsonScanner.LONGEST_NUMBER + " characters");
        }
        if (finite) {
            beforeValue();
            ascii(text);
        } else {
            value(text);
        }
    }

    private void string(String text) {
        put('"');
        int from = plain(text);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int point = text.codePointAt(i);
                if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                    throw error("a string has half of a surrogate pair");
                }
                utf8(point);
                i += Character.charCount(point) - 1;
            } else if (c < ' ' || c == '"' || c == '\\') {
                escape(c);
            } else {
                put(c);
            }
        }
        put('"');
    }

    /** Writes what stands for itself at the beginning of a text, which is mostly all of it; how much that is. */
    private int plain(String text) {
        ensure(text.length());
        byte[] to = bytes;
        int at = length;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c < ' ' || c == '"' || c == '\\') {
                break;
            }
            to[at++] = (byte) c;
        }
        length = at;
        return i;
    }

    private void escape(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                ascii("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 0xF]);
            }
        }
    }

    private void utf8(int point) {
        if (point < 0x800) {
            put(0xC0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                put(0xE0 | (point >> 12));
            } else {
                put(0xF0 | (point >> 18));
                put(0x80 | ((point >> 12) & 0x3F));
            }
            put(0x80 | ((point >> 6) & 0x3F));
        }
        put(0x80 | (point & 0x3F));
    }

    private void ascii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void put(int b) {
        ensure(1);
        bytes[length++] = (byte) b;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, Math.max(bytes.length, more)));
        }
    }
}
