package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StateStore;
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

    /** Or nothing would ever be idle that waits for nothing and does not end. */
    @Test
    void nobodyLooksAgainAfterAMonthHoweverOftenAnEntryIsMovedAndRemoved() {
        ExecutionId id = new ExecutionId(sim.flow.model().name(), "1");
        StateStore home = sim.store(AWS);
        OpenEntry first = entry(id, Duration.ofHours(1));
        OpenEntry second = entry(id, Duration.ofDays(20));
        OpenEntry third = entry(id, Duration.ofDays(31));

        home.index(first);
        home.index(second);
        home.unindex(first);
        home.unindex(first);
        sim.clouds.run(Duration.ofDays(10));
        home.index(third);
        home.unindex(second);

        assertEquals(List.of(), sim.clouds.runUntilIdle());
        assertEquals(0, sim.clouds.operations().count(CallKind.DUE));
    }

    private OpenEntry entry(ExecutionId id, Duration later) {
        return OpenEntry.of(
                sim.flow.model().queue(), sim.clouds.now().plus(later).getEpochSecond(), id);
    }

    @Test
    void rowsGoOnceTheyHaveBeenKeptForAsLongAsIsSaid() throws Exception {
        sim.clouds.retention(Duration.ofDays(30));
        Execution<String> execution = sim.client.start("1", "x");
        assertEquals("c3(b2(a1(x)))", execution.result(Duration.ofDays(29)));
        assertEquals(1, sim.registers("a", ""));

        sim.clouds.runUntilIdle();

        assertEquals(0, sim.registers("a", ""));
        assertNull(sim.store(AWS).execution(new ExecutionId(sim.flow.model().name(), "1")));
        sim.clouds.verifyAllCompleted();
    }
}
