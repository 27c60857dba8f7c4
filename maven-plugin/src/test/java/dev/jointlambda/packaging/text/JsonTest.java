package dev.jointlambda.packaging.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void entriesKeepTheirOrder() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("z", List.of("a \"b\"", 2, true, 0.5));
        document.put("a", Map.of("inner", Map.of()));
        document.put("none", List.of());

        String text = Json.print(document);

        assertEquals("""
                {
                  "z": [
                    "a \\"b\\"",
                    2,
                    true,
                    0.5
                  ],
                  "a": {
                    "inner": {}
                  },
                  "none": []
                }
                """, text);
        assertEquals(document, Yaml.read(text));
    }

    @Test
    void whatJsonDoesNotHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Json.print(Map.of("a", Tagged.of("Ref", "b"))));
    }
}
