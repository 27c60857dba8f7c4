package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.Dropped;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Operations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of an event that comes when its step has been gone on from. */
final class LateCopiesTest {
    private final Shapes shapes = new Shapes();

    /** Everything runs to its end, then comes a copy of every event; what did the functions do because of them? */
    private static Operations copies(Sim sim, String input) throws Exception {
        sim.clouds.faults(call -> call.kind() == CallKind.INVOKE ? Fault.DUPLICATE_LATE : Fault.NONE);
        sim.client.start("1", input);
        sim.clouds.run(Duration.ofSeconds(10));
        Operations before = sim.clouds.operations().byFunctions();
        assertEquals(2, before.count(CallKind.END, CallKind.UNINDEX), "it has ended within ten seconds");
        sim.clouds.faults(call -> Fault.NONE);
        sim.clouds.resetOperations();
        sim.clouds.runUntilIdle();
        return sim.clouds.operations();
    }

    @Test
    void copyStopsAtTheCommittedSuccessor() throws Exception {
        Operations late = copies(Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS)), "x");

        assertEquals(0, late.invocations());
        assertEquals(0, late.conditionalWrites());
        assertEquals(3 + 2, late.preReads(), "each its own row, and a and b the next one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "p,q,r"})
    void copyOfADispatcherFindsItsItemsInTheJoinRow(String elements) throws Exception {
        Operations late = copies(Sim.of(shapes, shapes.forEach(AWS, AWS, AWS)), elements);

        assertEquals(0, late.invocations());
        assertEquals(0, late.conditionalWrites());
        assertEquals(0, late.strongReads());
    }

    @Test
    void copyOfADispatcherFindsItsItemsInTheirRegistersWithOneRead() throws Exception {
        Operations late = copies(Sim.of(shapes, shapes.forEach(AWS, ALIYUN, AWS)), "p,q,r");

        assertEquals(0, late.invocations());
        assertEquals(0, late.conditionalWrites());
        assertEquals(1, late.count(CallKind.READ_ALL));
    }

    @Test
    void copyOfADispatcherWithoutItemsFindsItsCollector() throws Exception {
        Operations late = copies(Sim.of(shapes, shapes.forEach(AWS, ALIYUN, AWS)), "");

        assertEquals(0, late.invocations());
        assertEquals(0, late.conditionalWrites());
    }

    /** Otherwise copies of copies could keep an execution alive for longer than its rows. */
    @Test
    void onlyTheWinnerMakesEventsLiveLonger() {
        for (boolean winner : new boolean[] {true, false}) {
            Sim sim = Sim.of(new Shapes(), shapes.chain(AWS, ALIYUN, AWS));
            sim.clouds.functions(ALIYUN).concurrency(0);
            sim.clouds.faults(call -> !winner && call.kind() == CallKind.PUT_IF_ABSENT && call.delivery() == 1
                    ? Fault.CRASH_AFTER
                    : Fault.NONE);
            long exp = sim.clouds.now().plus(Duration.ofMinutes(2)).toEpochMilli();
            String event = "{\"jointlambda\":1,\"body\":{\"workflow\":\"chain\",\"version\":1,\"execution\":\"1\","
                    + "\"step\":\"a\",\"index\":\"\",\"widths\":[],\"owner\":\"AWS\",\"value\":\"x\",\"at\":1,"
                    + "\"deadline\":9999999999999,\"exp\":" + exp + "}}";
            sim.binding().services(AWS).functions().invokeAsync("sim-chain-a", "e1", event.getBytes(UTF_8));
            sim.clouds.run(Duration.ofMinutes(10));
            sim.clouds.faults(call -> Fault.NONE);
            sim.clouds.functions(ALIYUN).concurrency(10);
            sim.clouds.functions(ALIYUN).up();
            sim.clouds.runUntilIdle();

            assertEquals(winner ? 0 : 1, sim.dropped(Dropped.EXPIRED));
            assertEquals(winner ? 1 : 0, sim.registers("b", ""));
        }
    }

    @Test
    void causalTimeGrowsAlongEveryPath() throws Exception {
        Sim sim = Sim.of(shapes, shapes.diamond());
        sim.run("x");

        long a = at(sim, "a");
        long c = at(sim, "c");
        long d = Objects.requireNonNull(
                        sim.store(ALIYUN).readAll(List.of(sim.key("d", ""))).get(sim.key("d", "")))
                .at();
        assertEquals(true, a < c && c < d, () -> a + " " + c + " " + d);
    }

    private static long at(Sim sim, String step) {
        Register register = sim.store(AWS).readAll(List.of(sim.key(step, ""))).get(sim.key(step, ""));
        return Objects.requireNonNull(register).at();
    }
}
