package dev.jointlambda.packaging.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parts of a document that may be anything: what is not there, or not of its type, is empty. */
final class Parts {
    private Parts() {}

    /** What is at a path; empty text if nothing is. */
    static Object at(@Nullable Object from, String... keys) {
        Object value = from == null ? "" : from;
        for (String key : keys) {
            value = section(value).getOrDefault(key, "");
        }
        return value;
    }

    /** The entries of a map, by text. */
    static Map<String, Object> section(@Nullable Object value) {
        Map<String, Object> section = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> section.put(String.valueOf(key), each));
        }
        return section;
    }

    /** Text; empty if it is none. */
    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /** A whole number; -1 if it is none. */
    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : -1;
    }
}
