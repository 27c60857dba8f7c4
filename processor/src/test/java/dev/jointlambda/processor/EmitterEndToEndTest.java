package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflow classes beside the goldens, given to the processor itself: it plans what was planned by hand. */
class EmitterEndToEndTest {
    @TempDir
    Path output;

    static Stream<Arguments> cases() {
        return Stream.of(UserCompiler.values())
                .flatMap(compiler -> EmitterCases.all().stream().map(workflow -> Arguments.of(workflow, compiler)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProcessorGeneratesTheGoldens(EmitterCase workflow, UserCompiler compiler) throws Exception {
        Map<String, String> sources = new TreeMap<>(EmitterGolden.read("shop"));
        sources.putAll(EmitterGolden.read(workflow.name() + "/flow"));
        assertEquals(List.of(), EmitterCompiler.processed(sources, output, compiler));
        for (Map.Entry<String, String> golden :
                EmitterGolden.read(workflow.name() + "/generated").entrySet()) {
            assertEquals(golden.getValue(), Files.readString(output.resolve(golden.getKey())), golden.getKey());
        }
    }
}
