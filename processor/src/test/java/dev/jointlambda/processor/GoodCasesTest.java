package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Right workflows: they compile, with what is generated for them, without an error or a warning. */
class GoodCasesTest {
    @TempDir
    Path output;

    @TestFactory
    Stream<DynamicTest> everyCaseCompilesWithoutAWord() {
        return SourceCase.in("good").stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertEquals(List.of(), new CaseRunner(folder(each)).run(each))));
    }

    /** One for each case: what a module leaves behind would make the next case part of it. */
    private Path folder(SourceCase each) throws IOException {
        return Files.createDirectory(output.resolve(each.name()));
    }
}
