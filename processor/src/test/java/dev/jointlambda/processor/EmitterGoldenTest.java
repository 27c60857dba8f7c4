package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated code as it should read. {@code -Dgolden.update=true} writes down what is generated now, for review. */
class EmitterGoldenTest {
    @TempDir
    Path output;

    static Stream<EmitterCase> cases() {
        return EmitterCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsWrittenDown(EmitterCase workflow) throws IOException {
        String folder = workflow.name() + "/generated";
        Map<String, String> generated = workflow.emit();
        if (Boolean.getBoolean("golden.update")) {
            EmitterGolden.write(folder, generated);
        }
        Map<String, String> expected = EmitterGolden.read(folder);
        assertEquals(expected.keySet(), generated.keySet());
        expected.forEach((path, text) -> assertEquals(text, generated.get(path), path));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrittenDownCompilesWithoutAWarning(EmitterCase workflow) {
        Map<String, String> sources = new TreeMap<>(EmitterGolden.read("shop"));
        sources.putAll(EmitterGolden.read(workflow.name() + "/flow"));
        sources.putAll(EmitterGolden.read(workflow.name() + "/generated"));
        sources.putAll(EmitterStub.of(workflow.plan()));
        assertEquals(List.of(), EmitterCompiler.complaints(sources, output));
    }
}
