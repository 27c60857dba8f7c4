package dev.jointlambda.processor;

import java.util.List;
import java.util.Map;

/** Prints maps, lists, strings and numbers as JSON, in their order. */
final class EmitterJson {
    private EmitterJson() {}

    static String print(Map<String, ?> value) {
        StringBuilder out = new StringBuilder();
        print(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void print(Object value, String newline, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            print(object.entrySet(), '{', '}', newline, out, (member, inner) -> {
                string(String.valueOf(member.getKey()), out);
                out.append(": ");
                print(member.getValue(), inner, out);
            });
        } else if (value instanceof List<?> array) {
            print(array, '[', ']', newline, out, (element, inner) -> print(element, inner, out));
        } else if (value instanceof Number) {
            out.append(value);
        } else {
            string(value.toString(), out);
        }
    }

    private interface Printer<T> {
        void print(T element, String newline);
    }

    private static <T> void print(
            Iterable<T> elements, char open, char close, String newline, StringBuilder out, Printer<T> printer) {
        String inner = newline + "  ";
        out.append(open);
        String separator = "";
        for (T element : elements) {
            out.append(separator).append(inner);
            printer.print(element, inner);
            separator = ",";
        }
        out.append(separator.isEmpty() ? "" : newline).append(close);
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
