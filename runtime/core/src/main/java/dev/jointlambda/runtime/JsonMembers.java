package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, byte for byte, read by name: payloads pass through events as they are, and a signature is
 * checked over the bytes as they came. Unknown members are ignored, a newer sender may add some.
 *
 * <p>Whatever is not as it should be is a {@link PayloadException} that says why, and never shows the data.
 */
final class JsonMembers {
    private final Map<String, Bytes> members = new LinkedHashMap<>();

    private JsonMembers() {}

    static JsonMembers of(Bytes object) {
        JsonMembers all = new JsonMembers();
        JsonReader json = JsonReader.of(object.array());
        json.beginObject();
        while (json.hasNextField()) {
            all.members.put(json.nextField(), Bytes.of(json.readRaw()));
        }
        json.end();
        return all;
    }

    Map<String, Bytes> all() {
        return members;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Bytes raw(String name) {
        Bytes value = members.get(name);
        if (value == null) {
            throw new PayloadException("the member \"" + name + "\" is missing");
        }
        return value;
    }

    String text(String name) {
        return JsonReader.of(raw(name).array()).readString();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** Whether a member is there and true. */
    boolean flag(String name) {
        return has(name) && JsonReader.of(raw(name).array()).readBoolean();
    }

    long number(String name) {
        return JsonReader.of(raw(name).array()).readLong();
    }

    int integer(String name) {
        return JsonReader.of(raw(name).array()).readInt();
    }

    Cloud cloud(String name) {
        return cloud(text(name), name);
    }

    /** A cloud by its name, which stands in a member. */
    static Cloud cloud(String name, String member) {
        for (Cloud cloud : Cloud.values()) {
            if (cloud.name().equals(name)) {
                return cloud;
            }
        }
        throw new PayloadException("the member \"" + member + "\" names no cloud");
    }

    /** An array of whole numbers. */
    List<Integer> integers(String name) {
        JsonReader json = JsonReader.of(raw(name).array());
        List<Integer> numbers = new ArrayList<>();
        json.beginArray();
        while (json.hasNextElement()) {
            numbers.add(json.readInt());
        }
        return numbers;
    }
}
