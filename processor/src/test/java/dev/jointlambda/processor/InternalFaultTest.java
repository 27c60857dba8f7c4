package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalFaultTest {
    @TempDir
    Path output;

    @Test
    void aFaultOfOursIsOneErrorWithoutAStackTrace() {
        SourceCase order = SourceCase.in("good").stream()
                .filter(each -> each.name().equals("inherited"))
                .findFirst()
                .orElseThrow();
        List<SourceCase.Found> found = new CaseRunner(output)
                        .run(order, new WithFiler((filer, method, arguments) -> {
                            throw new IllegalStateException("out of order");
                        }))
                        .stream()
                        .filter(each -> each.text().startsWith("["))
                        .toList();
        assertEquals(1, found.size(), found.toString());
        List<String> lines = found.get(0).text().lines().map(String::strip).toList();
        assertEquals("[JL901] jointlambda failed on Flow; the fault is jointlambda's, not yours", lines.get(0));
        assertTrue(
                lines.get(1).matches("java.lang.IllegalStateException: out of order at \\w+\\.java:\\d+"),
                lines.get(1));
        assertEquals("fix: report it with the line above and this class", lines.get(2));
        assertEquals(3, lines.size());
    }
}
