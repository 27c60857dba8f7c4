package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.TraceEntry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One cloud's functions do not take an event: who runs the step, and where its result is. */
final class FailoverTest {
    private final Shapes shapes = new Shapes();

    private static Set<Cloud> cloudsOf(Sim sim, String step) {
        return sim.clouds.trace().stream()
                .filter(entry -> entry.step().equals(step) && entry.how() == TraceEntry.End.OK)
                .map(TraceEntry::cloud)
                .collect(Collectors.toSet());
    }

    private static boolean registered(Sim sim, String step, String index, Cloud cloud) {
        return !sim.store(cloud).readAll(List.of(sim.key(step, index))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void definiteRejectionMovesTheOwner(Cloud home) throws Exception {
        Cloud away = Shapes.other(home);
        Sim sim = Sim.of(shapes, shapes.chain(home, away, home));
        sim.clouds.functions(away).down();

        assertEquals("c3(b2(a1(x)))", sim.run("x"));

        assertEquals(Set.of(home), cloudsOf(sim, "b"));
        assertTrue(registered(sim, "b", "", home));
        assertEquals(1, sim.clouds.operations().count(CallKind.REPLACE));
        sim.assertExactlyOnce();
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void ambiguousAnswerLeavesTheOwner(Cloud home) throws Exception {
        Cloud away = Shapes.other(home);
        Sim sim = Sim.of(shapes, shapes.chain(home, away, home));
        sim.clouds.functions(away).unreachable();

        assertEquals("c3(b2(a1(x)))", sim.run("x"));

        assertEquals(Set.of(home), cloudsOf(sim, "b"));
        assertTrue(registered(sim, "b", "", away));
        assertEquals(0, sim.clouds.operations().count(CallKind.REPLACE));
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void startFailsOverWithItsOwnerAtHome(Cloud home) throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(home, Shapes.other(home), home));
        sim.clouds.functions(home).down();

        assertEquals("c3(b2(a1(x)))", sim.run("x"));

        assertEquals(Set.of(Shapes.other(home)), cloudsOf(sim, "a"));
        assertTrue(registered(sim, "a", "", home));
    }

    @Test
    void joinRunsElsewhereWithItsRowsWhereTheyAre() throws Exception {
        Sim sim = Sim.of(shapes, shapes.diamond());
        sim.clouds.functions(ALIYUN).down();

        assertEquals("d(b(a(x))+c(a(x)))", sim.run("x").replaceAll("[0-9]", ""));

        assertEquals(Set.of(AWS), cloudsOf(sim, "d"));
        assertTrue(registered(sim, "d", "", ALIYUN));
    }

    @Test
    void rejectionOfTheFirstItemMovesTheOwnerOfAll() throws Exception {
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, ALIYUN, ALIYUN));
        sim.clouds.faults(call -> call.kind() == CallKind.INVOKE && call.to() == ALIYUN ? Fault.REFUSED : Fault.NONE);

        assertEquals(
                "sum(item(list:p)+item(list:q)+item(list:r))", sim.run("p,q,r").replaceAll("[0-9]", ""));

        assertEquals(1, sim.clouds.operations().count(CallKind.REPLACE));
        for (String item : List.of("0", "1", "2")) {
            assertTrue(registered(sim, "item", item, AWS));
        }
        sim.assertExactlyOnce();
    }

    @Test
    void rejectionOfALaterItemOnlyMovesWhereItRuns() throws Exception {
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, ALIYUN, AWS));
        int[] items = new int[1];
        sim.clouds.faults(call ->
                call.kind() == CallKind.INVOKE && call.to() == ALIYUN && ++items[0] == 2 ? Fault.REFUSED : Fault.NONE);

        assertEquals(
                "sum(item(list:p)+item(list:q)+item(list:r))", sim.run("p,q,r").replaceAll("[0-9]", ""));

        assertEquals(0, sim.clouds.operations().count(CallKind.REPLACE));
        assertEquals(Set.of(AWS, ALIYUN), cloudsOf(sim, "item"));
        for (String item : List.of("0", "1", "2")) {
            assertTrue(registered(sim, "item", item, ALIYUN));
        }
    }

    /** Nothing is sent while it is open whether the owner has moved; the next delivery finds it frozen, either way. */
    @ParameterizedTest
    @EnumSource(names = {"ANSWER_LOST", "NOT_APPLIED", "APPLIED_LATE"})
    void unknownMoveEndsTheDelivery(Fault fault) throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        sim.clouds.functions(ALIYUN).down();
        sim.clouds.faults(call -> call.kind() == CallKind.REPLACE ? fault : Fault.NONE);

        assertEquals("c3(b2(a1(x)))", sim.run("x"));

        assertEquals(1, sim.clouds.operations().count(CallKind.REPLACE));
        assertEquals(1, sim.clouds.operations().count(CallKind.TAKE_OVER));
        assertEquals(1, sim.registers("b", ""));
        boolean moved = registered(sim, "b", "", AWS);
        assertTrue(fault == Fault.APPLIED_LATE || moved == (fault == Fault.ANSWER_LOST));
        sim.assertExactlyOnce();
    }

    @Test
    void onlyTheWinnerMovesTheOwner() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        sim.clouds.functions(ALIYUN).down();
        sim.clouds.faults(
                call -> call.kind() == CallKind.PUT_IF_ABSENT && call.function().endsWith("-a")
                        ? Fault.CRASH_AFTER
                        : Fault.NONE);

        assertEquals("c3(b2(a1(x)))", sim.run("x"));

        assertEquals(1, sim.clouds.operations().count(CallKind.TAKE_OVER));
        assertEquals(0, sim.clouds.operations().count(CallKind.REPLACE));
        assertTrue(registered(sim, "b", "", ALIYUN));
        Register first = sim.store(AWS).readAll(List.of(sim.key("a", ""))).get(sim.key("a", ""));
        assertTrue(first != null && first.multi());
    }

    @Test
    void stepThatNoCloudTakesIsHandedOverByALaterDelivery() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        int[] calls = new int[1];
        sim.clouds.faults(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-a") && ++calls[0] <= 3
                        ? Fault.REFUSED
                        : Fault.NONE);

        assertEquals("c3(b2(a1(x)))", sim.run("x"));

        TraceEntry failed = sim.clouds.trace().get(0);
        assertEquals(TraceEntry.End.FAILED, failed.how());
        assertTrue(
                failed.reason()
                        .startsWith(
                                "dev.jointlambda.runtime.DeliveryException: execution chain/1, step \"a\": could not"
                                        + " hand over to step \"b\": ALIYUN refused ("),
                failed.reason());
        assertTrue(failed.reason().endsWith("; the platform will deliver the event again"), failed.reason());
        assertTrue(registered(sim, "b", "", AWS), "the owner had moved before");
    }

    @Test
    void runGoesOnWhenTheOnlyOwnerComesBack() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        sim.clouds.store(ALIYUN).down();
        sim.clouds.after(Duration.ofSeconds(90), () -> sim.clouds.store(ALIYUN).up());

        assertEquals("c3(b2(a1(x)))", sim.run("x"));
        sim.assertExactlyOnce();
    }
}
