package dev.jointlambda.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes one JSON object; values that are JSON already go in byte for byte. */
final class JsonObjectWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    private boolean first = true;

    JsonObjectWriter raw(String name, byte[] json) {
        append(first ? "{\"" : ",\"");
        first = false;
        append(name);
        append("\":");
        out.writeBytes(json);
        return this;
    }

    JsonObjectWriter text(String name, String value) {
        return raw(name, quoted(value).getBytes(StandardCharsets.UTF_8));
    }

    JsonObjectWriter number(String name, long value) {
        return raw(name, Long.toString(value).getBytes(StandardCharsets.UTF_8));
    }

    JsonObjectWriter integers(String name, List<Integer> values) {
        return raw(name, values.toString().replace(" ", "").getBytes(StandardCharsets.UTF_8));
    }

    /** The object; nothing may be added after. */
    byte[] end() {
        append(first ? "{}" : "}");
        return out.toByteArray();
    }

    private void append(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
