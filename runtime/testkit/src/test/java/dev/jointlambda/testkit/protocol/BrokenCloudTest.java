package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Operations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function instance that has seen a cloud refuse twice, or be silent once, places successors elsewhere, for a while. */
final class BrokenCloudTest {
    private final Shapes shapes = new Shapes();

    /** How a cloud fails. */
    enum Outage {
        REFUSING,
        SILENT
    }

    private static void fail(Sim sim, Cloud cloud, Outage outage) {
        if (outage == Outage.REFUSING) {
            sim.clouds.functions(cloud).down();
        } else {
            sim.clouds.functions(cloud).unreachable();
        }
    }

    /** Runs one execution after the other on the same function instances. */
    private static Cloud placementOf(Sim sim, String from, String to, String id, String input) throws Exception {
        Execution<String> execution = sim.client.start(id, input);
        execution.result(Duration.ofMinutes(5));
        StepKey key = new StepKey(new ExecutionId(sim.flow.model().name(), id), from, "");
        Register register = sim.store(AWS).readAll(List.of(key)).get(key);
        if (register == null) {
            throw new AssertionError(from + " has no register");
        }
        return Objects.requireNonNull(register.placed().get(to), () -> from + " does not go on to " + to);
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void nextHopGoesStraightToTheBackup(Outage outage) throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        fail(sim, ALIYUN, outage);
        if (outage == Outage.REFUSING) { // which costs little, and moves the owner
            assertEquals(AWS, placementOf(sim, "a", "b", "1", "x"));
            assertEquals(AWS, placementOf(sim, "a", "b", "2", "x"));
            assertEquals(2, sim.clouds.operations().count(CallKind.REPLACE));
        } else {
            assertEquals(ALIYUN, placementOf(sim, "a", "b", "1", "x"));
        }
        sim.clouds.resetOperations();

        assertEquals(AWS, placementOf(sim, "a", "b", "3", "x"));

        Operations third = sim.clouds.operations();
        assertEquals(0, third.count(CallKind.REPLACE));
        assertEquals(3, third.invocations(), "no hop to the cloud that is down");
        assertEquals(0, third.crossCloud().total());
        sim.clouds.verifyAllCompleted();
    }

    @Test
    void afterHalfAMinuteItIsTriedAgain() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        fail(sim, ALIYUN, Outage.SILENT);
        placementOf(sim, "a", "b", "1", "x");
        assertEquals(AWS, placementOf(sim, "a", "b", "3", "x"));
        sim.clouds.functions(ALIYUN).up();
        assertEquals(AWS, placementOf(sim, "a", "b", "4", "x"));

        sim.clouds.run(Duration.ofSeconds(30));

        assertEquals(ALIYUN, placementOf(sim, "a", "b", "5", "x"));
        assertEquals(ALIYUN, placementOf(sim, "a", "b", "6", "x"));
        sim.clouds.verifyAllCompleted();
    }

    @Test
    void oneFailureMoreAfterHalfAMinuteIsEnough() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        fail(sim, ALIYUN, Outage.SILENT);
        placementOf(sim, "a", "b", "1", "x");
        sim.clouds.run(Duration.ofSeconds(30));

        assertEquals(ALIYUN, placementOf(sim, "a", "b", "3", "x"));
        assertEquals(AWS, placementOf(sim, "a", "b", "4", "x"));
    }

    @Test
    void itemsAreOwnedByTheBackupToo() throws Exception {
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, ALIYUN, AWS));
        fail(sim, ALIYUN, Outage.SILENT);

        assertEquals(ALIYUN, placementOf(sim, "list", "item", "1", "p,q"));
        assertEquals(AWS, placementOf(sim, "list", "item", "2", "p,q"));
        sim.clouds.verifyAllCompleted();
    }

    @Test
    void joinStaysWhereItIs() throws Exception {
        Sim sim = Sim.of(shapes, shapes.diamond());
        fail(sim, ALIYUN, Outage.SILENT);

        for (int i = 1; i <= 4; i++) {
            placementOf(sim, "a", "b", Integer.toString(i), "x");
            StepKey join = new StepKey(new ExecutionId("diamond", Integer.toString(i)), "d", "");
            assertEquals(1, sim.store(ALIYUN).readAll(List.of(join)).size());
        }
        sim.clouds.verifyAllCompleted();
    }

    /** An instance that finds no cloud at all to be well goes by the workflow. */
    @Test
    void nothingIsMovedIfTheBackupFailsToo() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        int[] refused = new int[1];
        sim.clouds.faults(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-a") && ++refused[0] <= 6
                        ? Fault.NOT_APPLIED
                        : Fault.NONE);
        for (int i = 1; i <= 3; i++) {
            sim.client.start(Integer.toString(i), "x");
            sim.clouds.run(Duration.ofSeconds(8));
        }
        sim.clouds.runUntilIdle();

        for (int i = 1; i <= 3; i++) {
            StepKey key = new StepKey(new ExecutionId("chain", Integer.toString(i)), "a", "");
            Register register = sim.store(AWS).readAll(List.of(key)).get(key);
            assertEquals(Map.of("b", ALIYUN), register == null ? Map.of() : register.placed());
        }
        sim.clouds.verifyAllCompleted();
    }
}
