package dev.jointlambda.packaging.text;

import dev.jointlambda.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Documents in JSON: two spaces, entries in the order of the map; same bytes for the same document. */
public final class Json {
    private Json() {}

    /**
     * A document, with a line break at its end.
     *
     * @param document maps, lists, text, numbers and booleans
     */
    public static String print(Map<String, ?> document) {
        StringBuilder text = new StringBuilder();
        value(text, document, "\n");
        return text.append('\n').toString();
    }

    private static void value(StringBuilder text, Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            block(text, '{', map.entrySet(), line, '}', inner -> {
                Map.Entry<?, ?> entry = entries.next();
                text.append(quoted((String) entry.getKey())).append(": ");
                value(text, entry.getValue(), inner);
            });
        } else if (value instanceof List<?> list) {
            Iterator<?> elements = list.iterator();
            block(text, '[', list, line, ']', inner -> value(text, elements.next(), inner));
        } else if (value instanceof String string) {
            text.append(quoted(string));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
        }
    }

    private static void block(
            StringBuilder text, char open, Collection<?> members, String line, char close, Member member) {
        text.append(open);
        String inner = line + "  ";
        for (int i = 0; i < members.size(); i++) {
            text.append(i == 0 ? "" : ",").append(inner);
            member.print(inner);
        }
        text.append(members.isEmpty() ? "" : line).append(close);
    }

    private static String quoted(String text) {
        JsonWriter writer = JsonWriter.create();
        writer.value(text);
        return new String(writer.toBytes(), StandardCharsets.UTF_8);
    }

    private interface Member {
        void print(String line);
    }
}
