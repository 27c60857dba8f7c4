package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When sweepers run by themselves, and what is left once all is forgotten. */
final class TimersTest {
    private final Shapes shapes = new Shapes();
    private final Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    private static Faults firstEventLost() {
        return Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-a"), Fault.DROP);
    }

    @Test
    void timersCostNothingWhileNothingIsDue() throws Exception {
        Instant before = sim.clouds.now();
        sim.run("x");

        assertEquals(0, sim.clouds.operations().count(CallKind.DUE));
        assertTrue(sim.clouds.now().isBefore(before.plusSeconds(2)));
    }

    @Test
    void lostEventIsSentAgainUnlessSweepingIsOff() {
        sim.clouds.sweeping(false).faults(firstEventLost());
        sim.client.start("1", "x");
        assertEquals(1, sim.clouds.runUntilIdle().size());
        assertThrows(AssertionError.class, sim.clouds::verifyAllCompleted);

        sim.clouds.sweeping(true).faults(Faults.none());
        assertEquals(List.of(), sim.clouds.runUntilIdle());
        sim.clouds.verifyAllCompleted();
    }

    @Test
    void sweeperOfTheOtherCloudStandsInWhileHomesFunctionsAreDown() {
        sim.clouds.faults(firstEventLost());
        sim.client.start("1", "x");
        sim.clouds.run(Duration.ofSeconds(1));
        sim.clouds.faults(Faults.none()).functions(AWS).down();

        sim.clouds.runUntilIdle();

        assertTrue(sim.clouds.trace().stream()
                .filter(each -> each.step().equals("sweeper"))
                .allMatch(each -> each.cloud() == ALIYUN));
        sim.clouds.verifyAllCompleted();
    }

    @Test
    void sweepOutOfTurnIsHarmless() throws Exception {
        sim.clouds.faults(Faults.always(Fault.SWEEP_EARLY).ofFunctions());

        assertEquals("c3(b2(a1(x)))", sim.run("x"));
        assertTrue(sim.clouds.operations().count(CallKind.DUE) >= 32, "both sweepers look into every shard");
    }

    @Test
    void forgottenExecutionsLeaveNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            sim.clouds.faults(Faults.random(i, 0.02).ofFunctions());
            sim.client.start("1", "x");
            sim.clouds.runUntilIdle();
            sim.clouds.verifyAllCompleted();

            sim.clouds.forget();

            assertEquals(0, sim.registers("a", ""));
            assertEquals(List.of(), sim.clouds.trace());
            assertEquals(List.of(), sim.clouds.failures());
            assertEquals(List.of(), sim.clouds.faultScript().faults());
        }
    }

    @Test
    void whatIsStillToHappenCannotBeForgotten() {
        sim.client.start("1", "x");

        IllegalStateException e = assertThrows(IllegalStateException.class, sim.clouds::forget);

        assertEquals("something is still to happen: run until idle before you forget it", e.getMessage());
    }
}
