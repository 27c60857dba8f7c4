package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Repeats one run: {@code -Djointlambda.replay=chain/7:DROP,12:CRASH_AFTER}, or {@code storm/42}. */
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
    void aScriptIsReadAsItIsPrinted() {
        String text = "7:DROP,12:CRASH_AFTER";

        assertEquals(text, Script.parse(text).toString());
        assertEquals(Script.NONE, Script.parse(""));
    }

    @Test
    void aNamedRunIsRepeatedWithItsFaults() {
        assertEquals(2, Replay.run("chain/4:CRASH_AFTER,9:DUPLICATE").injected());
        assertEquals(Storm.EXECUTIONS, Replay.run("storm/42").executions());
    }

    @Test
    void aNameOfNoRunIsRefusedWithWhatOneLooksLike() {
        assertEquals(
                "\"chain\" names no run; a run is named like chain/7:DROP,12:CRASH_AFTER or storm/42",
                assertThrows(IllegalArgumentException.class, () -> Replay.run("chain"))
                        .getMessage());
        assertEquals(
                "there is no shape \"ring\", but "
                        + Shapes.ALL.stream().map(Shape::name).toList(),
                assertThrows(IllegalArgumentException.class, () -> Replay.run("ring/1:DROP"))
                        .getMessage());
        assertEquals(
                "\"7\" is no fault of a script; one looks like 7:DROP",
                assertThrows(IllegalArgumentException.class, () -> Script.parse("7"))
                        .getMessage());
    }
}
