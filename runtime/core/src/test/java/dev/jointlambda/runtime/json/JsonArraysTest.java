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
        JsonElements found = JsonElements.of(utf8(" [ 1 , \"a,]\" ,[2, 3] ,{\"x\":[]},null ] "));
        List<Bytes> elements = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            elements.add(found.get(i));
        }
        assertEquals(
                List.of(
                        Bytes.utf8("1"),
                        Bytes.utf8("\"a,]\""),
                        Bytes.utf8("[2, 3]"),
                        Bytes.utf8("{\"x\":[]}"),
                        Bytes.utf8("null")),
                elements);
        assertEquals("[1,\"a,]\",[2, 3],{\"x\":[]},null]", text(JsonArrays.join(elements)));
        assertEquals("[\"a,]\" ,[2, 3]]", text(found.slice(1, 3)));
        assertEquals("[null]", text(found.slice(4, 5)));
        assertEquals(15, found.length(1, 3));
        assertEquals(0, JsonElements.of(utf8("[]")).size());
        assertEquals("[]", text(JsonArrays.join(List.of())));
        for (String bad : List.of("", "{}", "null", "[1,]", "[1]x", "[x]", "[1", "[\"\\uD800\"]")) {
            assertThrows(PayloadException.class, () -> JsonElements.of(utf8(bad)), bad);
        }
        for (String bad : List.of("", "1,2", "1]", "[", "1 2")) {
            List<Bytes> parts = new ArrayList<>(List.of(Bytes.utf8("0"), Bytes.utf8(bad)));
            PayloadException refused = assertThrows(PayloadException.class, () -> JsonArrays.join(parts), bad);
            assertEquals(
                    "element 1 is not one JSON value",
                    String.valueOf(refused.getMessage()).replaceAll(":.*", ""));
        }
    }

    @Test
    void elementsOfAnArrayOfAnyLengthAreFound() {
        JsonElements found = JsonElements.of(utf8("[0" + ", 1".repeat(1000) + "]"));

        assertEquals(1001, found.size());
        assertEquals(Bytes.utf8("0"), found.get(0));
        assertEquals(Bytes.utf8("1"), found.get(1000));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
