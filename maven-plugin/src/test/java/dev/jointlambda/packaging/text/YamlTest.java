package dev.jointlambda.packaging.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTest {
    private final Map<String, Object> document = new LinkedHashMap<>();

    @Test
    void entriesKeepTheirOrderAndTagsTheirShortForm() {
        document.put("Zebra", Map.of("Role", Tagged.of("GetAtt", "Role.Arn")));
        document.put("Apple", Tagged.of("Sub", "${Prefix}-x"));
        document.put("List", List.of("a", 2, true, Map.of("key", new Tagged("Select", List.of(1, "b")))));
        document.put("Split", new Tagged("Split", List.of(":", "a:b")));
        document.put("Empty", List.of());

        String text = Yaml.print("Made by a machine.\n\nTwice.", document);

        assertEquals("""
                # Made by a machine.
                #
                # Twice.
                Zebra:
                  Role: !GetAtt 'Role.Arn'
                Apple: !Sub '${Prefix}-x'
                List:
                  - a
                  - 2
                  - true
                  - key: !Select
                      - 1
                      - b
                Split: !Split [':', 'a:b']
                Empty: []
                """, text);
        assertEquals(document, Yaml.read(text));
    }

    @Test
    void textThatOtherReadersTakeForSomethingElseIsQuoted() {
        List<String> strange =
                List.of("on", "No", "true", "null", "~", "2012-10-17", "1:30", "0777", "1e3", "*", "a: b", "", " a");
        document.put("strange", strange);
        document.put("plain", "dev.jointlambda.A::b");
        document.put("lines", "one\ntwo\n");

        String text = Yaml.print("", document);

        assertEquals("""
                strange:
                  - 'on'
                  - 'No'
                  - 'true'
                  - 'null'
                  - '~'
                  - '2012-10-17'
                  - '1:30'
                  - '0777'
                  - '1e3'
                  - '*'
                  - 'a: b'
                  - ''
                  - ' a'
                plain: 'dev.jointlambda.A::b'
                lines: |
                  one
                  two
                """, text);
        assertEquals(document, Yaml.read(text));
    }

    @Test
    void oneValueInTwoPlacesIsWrittenTwice() {
        Map<String, Object> shared = Map.of("a", 1);
        document.put("one", shared);
        document.put("two", shared);

        assertEquals("one:\n  a: 1\ntwo:\n  a: 1\n", Yaml.print("", document));
    }

    @Test
    void onlyAMapIsADocument() {
        assertThrows(IllegalArgumentException.class, () -> Yaml.read("- a"));
    }
}
