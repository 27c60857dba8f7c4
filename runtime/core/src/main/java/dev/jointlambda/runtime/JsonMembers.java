package dev.jointlambda.runtime;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, read by name. Unknown members are ignored: a newer sender may add some. */
final class JsonMembers {
    private static final JsonStream JSON = JsonStream.builder().build();

    private final Map<String, byte[]> members;

    private JsonMembers(Map<String, byte[]> members) {
        this.members = members;
    }

    static JsonMembers of(byte[] json) throws MalformedJsonException {
        return new JsonMembers(JsonCutter.members(json));
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    byte[] raw(String name) throws MalformedJsonException {
        byte[] value = members.get(name);
        if (value == null) {
            throw new MalformedJsonException("the member \"" + name + "\" is missing");
        }
        return value;
    }

    String text(String name) throws MalformedJsonException {
        byte[] value = raw(name);
        if (value[0] != '"') {
            throw new MalformedJsonException("the member \"" + name + "\" is no text");
        }
        try (JsonReader json = JSON.reader(value)) {
            return json.readString();
        } catch (JsonException e) {
            throw new MalformedJsonException("the member \"" + name + "\" is no text", e);
        }
    }

    @Nullable
    String textOrNull(String name) throws MalformedJsonException {
        return has(name) ? text(name) : null;
    }

    long number(String name) throws MalformedJsonException {
        return parse(name, new String(raw(name), StandardCharsets.UTF_8));
    }

    int integer(String name) throws MalformedJsonException {
        long number = number(name);
        if (number != (int) number) {
            throw new MalformedJsonException("the member \"" + name + "\" is too large");
        }
        return (int) number;
    }

    /** An array of whole numbers. */
    List<Integer> integers(String name) throws MalformedJsonException {
        String array = new String(raw(name), StandardCharsets.UTF_8).strip();
        if (!array.startsWith("[") || !array.endsWith("]")) {
            throw new MalformedJsonException("the member \"" + name + "\" is no array");
        }
        List<Integer> numbers = new ArrayList<>();
        String inside = array.substring(1, array.length() - 1).strip();
        if (!inside.isEmpty()) {
            for (String each : inside.split(",", -1)) {
                numbers.add((int) parse(name, each.strip()));
            }
        }
        return numbers;
    }

    private static long parse(String name, String number) throws MalformedJsonException {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new MalformedJsonException("the member \"" + name + "\" is no whole number", e);
        }
    }
}
