package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No code without a case that shows it and a page that explains it. */
class CatalogueTest {
    private static final Path PAGES = Path.of("../docs/errors");

    @Test
    void everyCodeHasABadCase() {
        Set<String> shown = SourceCase.in("bad").stream()
                .flatMap(each -> each.expected(UserCompiler.JAVAC).stream())
                .map(SourceCase.Found::text)
                .filter(text -> text.startsWith("["))
                .map(text -> text.substring(1, 6))
                .collect(Collectors.toSet());
        List<Code> missing = Arrays.stream(Code.values())
                .filter(code -> !shown.contains(code.name()))
                .toList();
        // No source shows a fault of ours; InternalFaultTest does.
        assertEquals(List.of(Code.JL901), missing);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasAPage(Code code) throws IOException {
        String page = Files.readString(PAGES.resolve(code + ".md"));
        assertTrue(page.startsWith("# " + code + ": " + code.title() + "\n"), "the heading of " + code + ".md");
        assertTrue(page.contains("[" + code + "] "), "the message in " + code + ".md");
        assertTrue(page.contains("\n## Why\n") && page.contains("\n## Right\n"), "the sections of " + code + ".md");
        String index = Files.readString(PAGES.resolve("README.md"));
        assertTrue(
                index.contains("| [" + code + "](" + code + ".md) | " + code.title() + " |"), code + " in README.md");
    }

    @Test
    void everyPageHasACode() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> names = pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.startsWith("JL"))
                    .sorted()
                    .toList();
            assertEquals(Arrays.stream(Code.values()).map(code -> code + ".md").toList(), names);
        }
    }
}
