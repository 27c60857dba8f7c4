package dev.jointlambda.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts JSON into the raw bytes of its members or elements without reading them: payloads pass through events byte for
 * byte, and a signature is checked over the bytes as they came.
 */
final class JsonCutter {
    private final byte[] json;
    private int at;

    private JsonCutter(byte[] json) {
        this.json = json;
    }

    /** The members of an object, in order. */
    static Map<String, byte[]> members(byte[] json) throws MalformedJsonException {
        return new JsonCutter(json).object();
    }

    /** The elements of an array, in order. */
    static List<byte[]> elements(byte[] json) throws MalformedJsonException {
        return new JsonCutter(json).array();
    }

    private List<byte[]> array() throws MalformedJsonException {
        List<byte[]> elements = new ArrayList<>();
        expect('[');
        blanks();
        if (peek() == ']') {
            at++;
        } else {
            do {
                elements.add(value());
            } while (more(']'));
        }
        end();
        return elements;
    }

    private Map<String, byte[]> object() throws MalformedJsonException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        expect('{');
        blanks();
        if (peek() == '}') {
            at++;
        } else {
            do {
                String name = name();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new MalformedJsonException("a member stands there twice, before byte " + at);
                }
            } while (more('}'));
        }
        end();
        return members;
    }

    /** Whether another member or element follows; behind the closing bracket otherwise. */
    private boolean more(char close) throws MalformedJsonException {
        blanks();
        byte next = peek();
        at++;
        if (next != ',' && next != close) {
            throw new MalformedJsonException("no comma and no " + close + " at byte " + (at - 1));
        }
        return next == ',';
    }

    private void end() throws MalformedJsonException {
        blanks();
        if (at < json.length) {
            throw new MalformedJsonException("something follows the end at byte " + at);
        }
    }

    private String name() throws MalformedJsonException {
        blanks();
        int start = at;
        string();
        return new String(json, start + 1, at - start - 2, StandardCharsets.UTF_8);
    }

    private byte[] value() throws MalformedJsonException {
        blanks();
        int start = at;
        byte first = peek();
        if (first == '"') {
            string();
        } else if (first == '{' || first == '[') {
            nested();
        } else {
            scalar();
        }
        if (at == start) {
            throw new MalformedJsonException("a value is missing at byte " + at);
        }
        return Arrays.copyOfRange(json, start, at);
    }

    /** Skips an object or array; the brackets that are open are kept, because depth alone would take "[}" for whole. */
    private void nested() throws MalformedJsonException {
        StringBuilder open = new StringBuilder();
        do {
            byte next = peek();
            if (next == '"') {
                string();
                continue;
            }
            at++;
            if (next == '{') {
                open.append('}');
            } else if (next == '[') {
                open.append(']');
            } else if (next == '}' || next == ']') {
                int last = open.length() - 1;
                if (open.charAt(last) != next) {
                    throw new MalformedJsonException("brackets do not match at byte " + (at - 1));
                }
                open.setLength(last);
            }
        } while (!open.isEmpty());
    }

    private void string() throws MalformedJsonException {
        expect('"');
        while (peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
        }
        at++;
    }

    private void scalar() {
        while (at < json.length && ",}] \t\r\n".indexOf(json[at]) < 0) {
            at++;
        }
    }

    private void expect(char wanted) throws MalformedJsonException {
        blanks();
        if (peek() != wanted) {
            throw new MalformedJsonException("no " + wanted + " at byte " + at);
        }
        at++;
    }

    private void blanks() {
        while (at < json.length && " \t\r\n".indexOf(json[at]) >= 0) {
            at++;
        }
    }

    private byte peek() throws MalformedJsonException {
        if (at >= json.length) {
            throw new MalformedJsonException("it ends too early, after " + json.length + " bytes");
        }
        return json[at];
    }
}
