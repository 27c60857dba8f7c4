package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text in UTF-8, exactly as RFC 8259 has them. */
final class JsonScanner {
    /** The longest number taken: more digits cost time, and nobody means them. */
    static final int LONGEST_NUMBER = 10_000;

    /** Which bytes stand for themselves in a string. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', 0x80, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private final byte[] json;
    private final JsonPath path;
    private int at;

    JsonScanner(byte[] json, JsonPath path) {
        this.json = json;
        this.path = path;
    }

    int position() {
        return at;
    }

    void backTo(int earlier) {
        at = earlier;
    }

    byte[] since(int start) {
        return Arrays.copyOfRange(json, start, at);
    }

    /** The next byte that is not white space, without passing it; -1 at the end. */
    int peek() {
        while (at < json.length) {
            byte b = json[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b & 0xFF;
            }
            at++;
        }
        return -1;
    }

    /** Passes a byte that has been peeked at. */
    void pass() {
        at++;
    }

    /** Passes white space and a byte that must follow it. */
    void expect(char wanted, String what) {
        if (peek() != wanted) {
            throw expected(what);
        }
        at++;
    }

    void literal(String word, String what) {
        peek();
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= json.length || json[at + i] != word.charAt(i)) {
                throw expected(what);
            }
        }
        at += word.length();
    }

    /** A number as it stands. */
    String number(String what) {
        int start = skipNumber(what);
        return new String(json, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /** Passes a number; where it began. */
    int skipNumber(String what) {
        int first = peek();
        if (first != '-' && !isDigit(first)) {
            throw expected(what);
        }
        int start = at;
        if (first == '-') {
            at++;
        }
        if (here() == '0') {
            at++;
        } else {
            digits();
        }
        if (isDigit(here())) {
            throw error("a number has a leading zero");
        }
        if (here() == '.') {
            at++;
            digits();
        }
        if (here() == 'e' || here() == 'E') {
            at++;
            if (here() == '+' || here() == '-') {
                at++;
            }
            digits();
        }
        if (at - start > LONGEST_NUMBER) {
            throw error("a number is longer than " + LONGEST_NUMBER + " characters");
        }
        return start;
    }

    private void digits() {
        if (!isDigit(here())) {
            throw error("a number lacks a digit");
        }
        while (isDigit(here())) {
            at++;
        }
    }

    /** A string, its escapes resolved. */
    String string(String what) {
        expect('"', what);
        int start = at;
        passPlain();
        String plain = new String(json, start, at - start, StandardCharsets.ISO_8859_1);
        if (here() == '"') {
            at++;
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        while (here() != '"') {
            character(text);
        }
        at++;
        return text.toString();
    }

    /** Passes a string. */
    void skipString(String what) {
        expect('"', what);
        int start = at;
        passPlain();
        if (here() == '"') {
            at++;
        } else {
            at = start - 1;
            string(what); // the rare one with escapes, or wrong
        }
    }

    private void passPlain() {
        int i = at;
        while (i < json.length && PLAIN[json[i] & 0xFF]) {
            i++;
        }
        at = i;
    }

    private void character(StringBuilder text) {
        int b = here();
        if (b < 0) {
            throw error("the text ends within a string");
        }
        if (b < ' ') {
            throw error("a string has a control character that is not escaped");
        }
        if (b == '\\') {
            at++;
            escape(text);
        } else if (b < 0x80) {
            text.append((char) b);
            at++;
        } else {
            text.appendCodePoint(utf8(b));
        }
    }

    private void escape(StringBuilder text) {
        int letter = here();
        at++;
        switch (letter) {
            case '"', '\\', '/' -> text.append((char) letter);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> unicode(text);
            default -> throw error("a string has an escape that JSON does not know");
        }
    }

    private void unicode(StringBuilder text) {
        char unit = hex();
        text.append(unit);
        if (Character.isHighSurrogate(unit) && here() == '\\' && at + 1 < json.length && json[at + 1] == 'u') {
            at += 2;
            char low = hex();
            text.append(low);
            if (Character.isLowSurrogate(low)) {
                return;
            }
        }
        if (Character.isSurrogate(unit)) {
            throw error("a string has half of a surrogate pair");
        }
    }

    private char hex() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = here() < 0 ? -1 : Character.digit(here(), 16);
            if (digit < 0) {
                throw error("a string has an escape without four hexadecimal digits");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    /** One code point of two to four bytes, in its shortest form and not a surrogate (RFC 3629). */
    private int utf8(int first) {
        int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
        int point = more == 0 ? -1 : first & (0x3F >> more);
        at++;
        for (int i = 0; i < more; i++) {
            int b = here();
            if (b < 0x80 || b > 0xBF) {
                throw error("a string is not UTF-8");
            }
            point = (point << 6) | (b & 0x3F);
            at++;
        }
        boolean overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
        if (point < 0 || overlong || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
            throw error("a string is not UTF-8");
        }
        return point;
    }

    private int here() {
        return at < json.length ? json[at] & 0xFF : -1;
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    PayloadException expected(String what) {
        return error("expects " + what + ", found " + found());
    }

    PayloadException error(String what) {
        return error(what, null);
    }

    /** Never shows the data, which may be secret: only where it is. */
    PayloadException error(String what, @Nullable Throwable cause) {
        String text = path + ": " + what + " (byte " + at + ")";
        return cause == null ? new PayloadException(text) : new PayloadException(text, cause);
    }

    private String found() {
        int next = peek();
        return switch (next) {
            case -1 -> "the end of the text";
            case '"' -> "a string";
            case '{' -> "an object";
            case '[' -> "an array";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            case ',', ':', ']', '}' -> "'" + (char) next + "'";
            default -> next == '-' || isDigit(next) ? "a number" : "something that is not JSON";
        };
    }
}
