package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.PayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text in UTF-8, strictly: RFC 8259 to the letter, no name twice in an object, no nesting deeper than 500,
 * no number out of the range of what it is read as, no half of a surrogate pair. Whatever it does not take is a
 * {@link PayloadException} that says where, and never shows the data. For one thread.
 *
 * <p>An object is read as {@code beginObject(); while (hasNextField()) switch (nextField()) ...}, an array as
 * {@code beginArray(); while (hasNextElement()) ...}; each value must be read or skipped.
 */
public final class JsonReader {
    private final JsonPath path = new JsonPath();
    private final JsonScanner json;
    private final List<JsonNames> seen = new ArrayList<>();

    private JsonReader(byte[] json) {
        this.json = new JsonScanner(json, path);
    }

    /** Reads these bytes, which must not change meanwhile. */
    public static JsonReader of(byte[] json) {
        return new JsonReader(json);
    }

    /** Enters an object. */
    public void beginObject() {
        json.expect('{', "an object");
        path.enterObject();
        checkDepth();
        while (seen.size() < path.depth()) {
            seen.add(new JsonNames());
        }
        seen.get(path.depth() - 1).clear();
    }

    /** Whether the object has another field; if not, leaves the object. */
    public boolean hasNextField() {
        if (json.peek() == '}') {
            json.pass();
            path.leave();
            return false;
        }
        if (!path.isBeforeFirst()) {
            json.expect(',', "',' or '}'");
        }
        return true;
    }

    /** The field's name; its value is next. */
    public String nextField() {
        String name = json.string("a name in quotes");
        path.field(name);
        if (!seen.get(path.depth() - 1).add(name)) {
            throw error("stands twice in its object");
        }
        json.expect(':', "':'");
        return name;
    }

    /** Enters an array. */
    public void beginArray() {
        json.expect('[', "an array");
        path.enterArray();
        checkDepth();
    }

    /** Whether the array has another element, which is next; if not, leaves the array. */
    public boolean hasNextElement() {
        if (json.peek() == ']') {
            json.pass();
            path.leave();
            return false;
        }
        if (!path.isBeforeFirst()) {
            json.expect(',', "',' or ']'");
        }
        path.element();
        return true;
    }

    /** Whether {@code null} is next; if so, passes it. */
    public boolean readNull() {
        if (json.peek() != 'n') {
            return false;
        }
        json.literal("null", "a value");
        return true;
    }

    /** A string. */
    public String readString() {
        return json.string("a string");
    }

    /** A string of one character (one UTF-16 unit). */
    public char readChar() {
        String text = json.string("a string of one character");
        if (text.length() != 1) {
            throw error("expects a string of one character, found " + text.length());
        }
        return text.charAt(0);
    }

    /** {@code true} or {@code false}. */
    public boolean readBoolean() {
        boolean value = json.peek() == 't';
        json.literal(value ? "true" : "false", "a boolean");
        return value;
    }

    /** A whole number of 8 bits. */
    public byte readByte() {
        return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
    }

    /** A whole number of 16 bits. */
    public short readShort() {
        return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE, "a short");
    }

    /** A whole number of 32 bits; {@code 1.0} and {@code 1e3} are whole. */
    public int readInt() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
    }

    /** A whole number of 64 bits. */
    public long readLong() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE, "a long");
    }

    /** The nearest double; the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"} too. */
    public double readDouble() {
        if (json.peek() == '"') {
            return notFinite();
        }
        double value = Double.parseDouble(json.number("a number"));
        if (Double.isInfinite(value)) {
            throw error("a number is out of the range of a double");
        }
        return value;
    }

    /** The nearest float; the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"} too. */
    public float readFloat() {
        if (json.peek() == '"') {
            return (float) notFinite();
        }
        float value = Float.parseFloat(json.number("a number"));
        if (Float.isInfinite(value)) {
            throw error("a number is out of the range of a float");
        }
        return value;
    }

    /** A number, digit by digit. */
    public BigDecimal readDecimal() {
        try {
            return new BigDecimal(json.number("a number"));
        } catch (NumberFormatException e) {
            throw error("a number has an exponent out of range", e);
        }
    }

    /** A whole number of any size, written without fraction and exponent. */
    public BigInteger readBigInteger() {
        String number = json.number("a whole number");
        if (!isPlain(number)) {
            throw error("expects a whole number without fraction and exponent");
        }
        return new BigInteger(number);
    }

    /** Passes the next value, whatever it is. */
    public void skipValue() {
        switch (json.peek()) {
            case '{' -> {
                beginObject();
                while (hasNextField()) {
                    nextField();
                    skipValue();
                }
            }
            case '[' -> {
                beginArray();
                while (hasNextElement()) {
                    skipValue();
                }
            }
            case '"' -> json.skipString("a string");
            case 't', 'f' -> readBoolean();
            case 'n' -> readNull();
            default -> json.skipNumber("a value");
        }
    }

    /** The next value's own bytes, without the white space around it. */
    public byte[] readRaw() {
        json.peek();
        int start = json.position();
        skipValue();
        return json.since(start);
    }

    /** Where the next value begins, in bytes. */
    int start() {
        json.peek();
        return json.position();
    }

    /** Where the value just read ended, in bytes. */
    int position() {
        return json.position();
    }

    /** The string that a field of the next object has, without moving on; null if it has no such field. */
    @Nullable
    String peekField(String name) {
        json.peek();
        int start = json.position();
        int depth = path.depth();
        String found = null;
        beginObject();
        while (found == null && hasNextField()) {
            if (nextField().equals(name)) {
                found = readString();
            } else {
                skipValue();
            }
        }
        json.backTo(start);
        path.backTo(depth);
        return found;
    }

    /** Nothing but white space may follow. */
    public void end() {
        if (json.peek() >= 0) {
            throw json.expected("the end of the text");
        }
    }

    /** Something is wrong with the value just read: says where. */
    public PayloadException error(String what) {
        return json.error(what);
    }

    /** Something is wrong with the value just read: says where, and why. */
    public PayloadException error(String what, Throwable cause) {
        return json.error(what, cause);
    }

    private void checkDepth() {
        if (path.isTooDeep()) {
            throw error("nests deeper than " + JsonPath.DEEPEST);
        }
    }

    private long whole(long least, long most, String what) {
        String number = json.number(what);
        long value;
        try {
            // 18 digits and a sign always fit
            value = isPlain(number) && number.length() < 19
                    ? Long.parseLong(number)
                    : new BigDecimal(number).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw error("a number is not " + what + ": it has a fraction, or is out of range", e);
        }
        if (value < least || value > most) {
            throw error("a number is not " + what + ": it is out of range");
        }
        return value;
    }

    private static boolean isPlain(String number) {
        return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
    }

    private double notFinite() {
        return switch (readString()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw error("expects a number, found a string");
        };
    }
}
