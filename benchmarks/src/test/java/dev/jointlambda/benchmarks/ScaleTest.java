package dev.jointlambda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.benchmarks.Javac.Mode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That large workflows, and many of them, compile; how long that takes is not looked at. */
final class ScaleTest {
    @Test
    void aWorkflowOfFiveHundredStepsCompiles() throws Exception {
        Javac.Compilation compiled = Javac.inProcess(Mode.WITH, FlowSource.of("LongFlow", 500));

        // At least a function per step and cloud, a record per step, and the workflow.
        assertTrue(compiled.classes() > 500 * 3, () -> compiled.classes() + " classes");
    }

    @Test
    void aHundredWorkflowsCompileTogether() throws Exception {
        FlowSource[] flows = IntStream.range(0, 100)
                .mapToObj(number -> FlowSource.of("Flow" + number, 5))
                .toArray(FlowSource[]::new);
        Javac.Compilation compiled = Javac.inProcess(Mode.WITH, flows);

        assertTrue(compiled.classes() > 100 * 5 * 3, () -> compiled.classes() + " classes");
    }
}
