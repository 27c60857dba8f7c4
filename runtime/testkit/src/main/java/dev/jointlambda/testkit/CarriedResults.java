package dev.jointlambda.testkit;

import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The older results in an event, by step. */
final class CarriedResults {
    private static final String MEMBER = "carried";
    private static final byte[] NAME = ("\"" + MEMBER + "\":").getBytes(StandardCharsets.ISO_8859_1);

    private CarriedResults() {}

    static Map<String, Bytes> of(Bytes event) {
        if (!mentioned(event.array())) {
            return Map.of(); // nearly every event, and cheaper to see than to parse
        }
        Map<String, Bytes> carried = new LinkedHashMap<>();
        try {
            JsonReader json = JsonReader.of(event.array());
            if (goTo("body", json) && goTo(MEMBER, json)) {
                json.beginObject();
                while (json.hasNextField()) {
                    carried.put(json.nextField(), Bytes.of(json.readRaw()));
                }
            }
        } catch (PayloadException e) {
            return Map.of(); // what is malformed carries nothing: no function reads it
        }
        return carried;
    }

    private static boolean mentioned(byte[] event) {
        for (int i = 0; i <= event.length - NAME.length; i++) {
            if (event[i] == NAME[0] && Arrays.equals(event, i, i + NAME.length, NAME, 0, NAME.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean goTo(String member, JsonReader json) {
        json.beginObject();
        while (json.hasNextField()) {
            if (json.nextField().equals(member)) {
                return true;
            }
            json.skipValue();
        }
        return false;
    }
}
