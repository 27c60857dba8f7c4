package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.List;

/** JSON arrays put together without knowing the type of the elements. */
public final class JsonArrays {
    private JsonArrays() {}

    /**
     * The array of these elements, in this order.
     *
     * @throws PayloadException if one of them is not one JSON value: says which, and where in it
     */
    public static byte[] join(List<Bytes> elements) {
        JsonWriter json = JsonWriter.create();
        json.beginArray();
        for (int i = 0; i < elements.size(); i++) {
            byte[] element = elements.get(i).array();
            check(element, i);
            json.raw(element);
        }
        json.endArray();
        return json.toBytes();
    }

    /** An element such as {@code 1,2}, or an empty one, would shift all those after it. */
    private static void check(byte[] element, int index) {
        JsonReader json = JsonReader.of(element);
        try {
            json.skipValue();
            json.end();
        } catch (PayloadException e) {
            throw new PayloadException("element " + index + " is not one JSON value: " + e.getMessage(), e);
        }
    }
}
