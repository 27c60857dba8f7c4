package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Repeats one run: {@code -Djointlambda.replay='chain seed=3 faults=7:DROP,12:CRASH_AFTER'}, or {@code 'storm seed=42'}. */
class ReplayTest {
    @Test
    @EnabledIfSystemProperty(named = Replay.PROPERTY, matches = ".+")
    void theNamedRunBreaksNoPromise() {
        String name = System.getProperty(Replay.PROPERTY, "");

        Tally tally = Replay.run(name);

        System.out.println(name + ": violations: " + tally.violated());
        Report.assertNothingFound(tally);
    }

    @Test
    void aNamedRunIsRepeatedWithItsFaults() {
        assertEquals(
                2, Replay.run("chain seed=1 faults=4:CRASH_AFTER,9:DUPLICATE").injected());
        assertEquals(Storm.EXECUTIONS, Replay.run("storm seed=42").executions());
        assertEquals(1, Replay.run("storm seed=42 faults=7:DROP").injected());
    }

    @Test
    void aNameOfNoRunIsRefusedWithWhatOneLooksLike() {
        assertEquals(
                "\"chain\" names no run; a run is named like: chain seed=3 faults=7:DROP, or: storm seed=42",
                assertThrows(IllegalArgumentException.class, () -> Replay.run("chain"))
                        .getMessage());
        assertEquals(
                "there is no shape \"ring\", but "
                        + Shapes.NAMED.stream().map(Shape::name).toList(),
                assertThrows(IllegalArgumentException.class, () -> Replay.run("ring seed=1"))
                        .getMessage());
    }
}
