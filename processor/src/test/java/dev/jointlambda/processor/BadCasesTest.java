package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wrong workflows: exactly the findings they say, no more and no fewer. {@code -Dcases.update=true} writes what is found
 * into the cases instead (run it twice: messages name lines).
 */
class BadCasesTest {
    private static final Comparator<SourceCase.Found> ORDER = Comparator.comparing(SourceCase.Found::file)
            .thenComparing(SourceCase.Found::line)
            .thenComparing(SourceCase.Found::column)
            .thenComparing(SourceCase.Found::text);

    @TempDir
    Path output;

    @TestFactory
    Stream<DynamicTest> everyCaseIsRefusedForExactlyItsReasons() {
        return SourceCase.in("bad").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    @TestFactory
    Stream<DynamicTest> eclipsesCompilerRefusesEveryCaseForTheSameReasonsOnTheSameLines() {
        return SourceCase.in("bad").stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> checkUnderEclipse(each)));
    }

    private void checkUnderEclipse(SourceCase sources) {
        List<SourceCase.Found> expected = sources.expected(UserCompiler.ECJ);
        List<SourceCase.Found> found = new CaseRunner(output, UserCompiler.ECJ).run(sources);
        assertEquals(sorted(underEclipse(expected)), sorted(underEclipse(found)));
    }

    private static List<SourceCase.Found> underEclipse(List<SourceCase.Found> found) {
        return found.stream().map(SourceCase.Found::underEclipse).toList();
    }

    private void check(SourceCase sources) {
        List<SourceCase.Found> found = new CaseRunner(output).run(sources);
        if (Boolean.getBoolean("cases.update")) {
            sources.expect(found);
            return;
        }
        assertEquals(sorted(sources.expected(UserCompiler.JAVAC)), sorted(found));
    }

    private static String sorted(List<SourceCase.Found> found) {
        return found.stream().sorted(ORDER).map(SourceCase.Found::toString).collect(Collectors.joining("\n"));
    }
}
