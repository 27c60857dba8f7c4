package dev.jointlambda.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonArraysTest {
    @Test
    void arraysComeApartAndTogetherByTheirBytes() {
        List<Bytes> elements = JsonArrays.elements(utf8(" [ 1 , \"a,]\" ,[2, 3] ,{\"x\":[]},null ] "));
        assertEquals(
                List.of(
                        Bytes.utf8("1"),
                        Bytes.utf8("\"a,]\""),
                        Bytes.utf8("[2, 3]"),
                        Bytes.utf8("{\"x\":[]}"),
                        Bytes.utf8("null")),
                elements);
        assertEquals("[1,\"a,]\",[2, 3],{\"x\":[]},null]", text(JsonArrays.join(elements)));
        assertEquals(List.of(), JsonArrays.elements(utf8("[]")));
        assertEquals("[]", text(JsonArrays.join(List.of())));
        for (String bad : List.of("", "{}", "null", "[1,]", "[1]x", "[x]", "[1", "[\"\\uD800\"]")) {
            assertThrows(PayloadException.class, () -> JsonArrays.elements(utf8(bad)), bad);
        }
        for (String bad : List.of("", "1,2", "1]", "[", "1 2")) {
            List<Bytes> parts = new ArrayList<>(List.of(Bytes.utf8("0"), Bytes.utf8(bad)));
            PayloadException refused = assertThrows(PayloadException.class, () -> JsonArrays.join(parts), bad);
            assertEquals(
                    "element 1 is not one JSON value",
                    String.valueOf(refused.getMessage()).replaceAll(":.*", ""));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
