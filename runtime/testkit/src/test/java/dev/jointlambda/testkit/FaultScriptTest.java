package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.testkit.FaultScript.At;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's faults as a value: written, read, replayed. */
final class FaultScriptTest {
    @ParameterizedTest
    @ValueSource(strings = {"seed=42 faults=17:CRASH_AFTER,31:DROP", "seed=-7", "seed=1 faults=3:CLOUD_SILENT"})
    void textIsReadAsItIsWritten(String text) {
        assertEquals(text, FaultScript.parse(text).toString());
    }

    @Test
    void textSaysTheSeedAndEachFaultByItsCall() {
        FaultScript script = FaultScript.of(42, List.of(new At(17, Fault.CRASH_AFTER), new At(31, Fault.DROP)));

        assertEquals(FaultScript.parse(" seed=42  faults=17:CRASH_AFTER,31:DROP "), script);
        assertEquals(FaultScript.parse("seed=42 faults="), script.with(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "seed=x", "seed=1 faults=DROP", "seed=1 faults=1:DROP,", "seed=1 faults=1:drop"})
    void otherTextIsRefusedWithAnExample(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> FaultScript.parse(text));

        assertEquals(
                "\"" + text + "\" is no fault script: expected a text such as seed=42 faults=17:CRASH_AFTER,31:DROP",
                e.getMessage());
    }

    @Test
    void unknownFaultIsRefusedWithThoseThereAre() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> FaultScript.parse("seed=1 faults=1:FLOOD"));

        assertEquals("there is no fault FLOOD; there are " + List.of(Fault.values()), e.getMessage());
    }

    @Test
    void callHasOneFaultAtMost() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> FaultScript.parse("seed=1 faults=1:DROP,1:DELAY"));

        assertEquals("call 1 has two faults, but can have one only", e.getMessage());
    }

    @Test
    void whatHappenedReplaysToTheLastCall() {
        for (long seed = 1; seed <= 50; seed++) {
            Simulation random = Simulation.seeded(seed).faults(Faults.random(seed, 0.05));
            String first = run(random);
            FaultScript script = random.faultScript();

            assertFalse(script.faults().isEmpty());
            assertEquals(first, run(FaultScript.parse(script.toString()).simulation()));
        }
    }

    private static String run(Simulation clouds) {
        Relay relay = new Relay(AWS, ALIYUN, AWS, ALIYUN);
        clouds.use(relay, Relay::plain).journalled();
        for (int i = 0; i < 5; i++) {
            relay.startAnyhow(clouds, "" + i);
        }
        clouds.runUntilIdle();
        return String.join("\n", clouds.journal()) + clouds.trace() + clouds.failures() + clouds.now();
    }
}
