package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A step whose function never gets anywhere ends its execution, after a bound that is longer than any event lives. */
final class GivingUpTest {
    private final Shapes shapes = new Shapes();

    /** Every attempt of a step dies before its code runs. */
    private static Faults poison(String step) {
        return Faults.when(
                call -> call.kind() == CallKind.RUN && call.function().endsWith("-" + step), Fault.CRASH_BEFORE);
    }

    private static StepFailure failure(Swept swept) {
        return assertThrows(
                        ExecutionFailedException.class,
                        () -> swept.sim.client.execution("1").result(Duration.ofSeconds(1)))
                .failure();
    }

    @Test
    void executionOfAPoisonedStepFails() {
        Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(poison("b"));
        swept.sim.client.start("1", "x");

        Duration took = swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertTrue(took.compareTo(Duration.ofHours(7)) > 0, "sooner than an event dies: " + took);
        assertTrue(took.compareTo(Duration.ofHours(11)) < 0, took::toString);
        StepFailure failure = failure(swept);
        assertEquals("b", failure.step());
        assertEquals("dev.jointlambda.GaveUp", failure.type());
        assertEquals(ALIYUN, failure.cloud());
        assertEquals(8, failure.attempts());
        assertEquals(
                "what step \"b\" commits is missing since 2026-01-01T00:00:00.0TZ: from 2026-01-01T00:09:00.0TZ on, the"
                        + " event of step \"a\" was sent again 8 times; see what its function and that of step \"b\""
                        + " have logged, and start the execution anew under another id",
                failure.message().replaceAll("00\\.[0-9]+Z", "00.0TZ"));
        Register given =
                swept.sim.store(ALIYUN).readAll(List.of(swept.sim.key("b", ""))).get(swept.sim.key("b", ""));
        assertTrue(given != null
                && given.outcome() == Outcome.FAILED
                && given.placed().isEmpty());
        Register taken =
                swept.sim.store(AWS).readAll(List.of(swept.sim.key("a", ""))).get(swept.sim.key("a", ""));
        assertTrue(taken != null && taken.multi(), "its placement is frozen");
        swept.assertEnded();
    }

    @Test
    void poisonedStartIsGivenUp() {
        Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(poison("a"));
        swept.sim.client.start("1", "x");

        swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertEquals("a", failure(swept).step());
        swept.assertEnded();
    }

    @Test
    void poisonedBranchIsGivenUpInItsSlot() {
        Swept swept = Swept.of(shapes, shapes.diamond());
        swept.sim.clouds.faults(poison("b"));
        swept.sim.client.start("1", "x");

        swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertEquals("b", failure(swept).step());
        assertEquals(0, swept.sim.registers("b", ""));
        swept.assertEnded();
    }

    @Test
    void poisonedJoinIsGivenUp() {
        Swept swept = Swept.of(shapes, shapes.diamond());
        swept.sim.clouds.faults(poison("d"));
        swept.sim.client.start("1", "x");

        swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertEquals("d", failure(swept).step());
        swept.assertEnded();
    }

    @Test
    void poisonedItemIsGivenUp() {
        Swept swept = Swept.of(shapes, LostEventsTest.windowed(shapes, ALIYUN, 1));
        int[] runs = new int[1];
        swept.sim.clouds.faults(
                call -> call.kind() == CallKind.RUN && call.function().endsWith("-item") && runs[0]++ > 0
                        ? Fault.CRASH_BEFORE
                        : Fault.NONE);
        swept.sim.client.start("1", "p,q,r");

        swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertEquals("item", failure(swept).step());
        assertTrue(failure(swept).message().startsWith("what step \"item\" item 1 commits is missing"));
        swept.assertEnded();
    }

    /** The failure that is put in a step's place leads nowhere, even if the step's own failures do. */
    @Test
    void failureIsNotCaught() {
        Swept swept = Swept.of(shapes, new Ways(shapes, 0).caught());
        swept.sim.clouds.faults(poison("b"));
        swept.sim.client.start("1", "x");

        swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertEquals(0, swept.sim.registers("fix", ""));
    }

    /** The event of the last step is given up, or that of the mark it leaves: what is committed is what counts. */
    @Test
    void executionOfWhichOnlyTheEndIsMissingIsEndedByTheSweeper() throws Exception {
        for (boolean several : new boolean[] {false, true}) {
            Shapes fresh = new Shapes();
            Swept swept = Swept.of(fresh, several ? fresh.ends(ALIYUN, AWS) : fresh.chain(AWS, ALIYUN, AWS));
            swept.sim.clouds.faults(Faults.when(
                    call -> call.ofAttempt() > 0 && (call.kind() == CallKind.END || call.kind() == CallKind.MARK),
                    Fault.CRASH_BEFORE));
            swept.sim.client.start("1", "x");

            swept.sweepUntilEnd(Duration.ofHours(24));

            assertEquals(Status.DONE, swept.status());
            swept.assertEnded();
        }
    }

    @Test
    void failureThatIsNotReportedIsReportedByTheSweeper() {
        Swept swept = Swept.of(
                shapes,
                Flow.named("fails")
                        .step(
                                "a",
                                AWS,
                                ALIYUN,
                                Shapes.TEXT,
                                (in, step) -> {
                                    throw new IllegalStateException("no");
                                },
                                Edge.end(AWS)));
        swept.sim.clouds.faults(
                Faults.when(call -> call.ofAttempt() > 0 && call.kind() == CallKind.END, Fault.CRASH_BEFORE));
        swept.sim.client.start("1", "x");

        swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.FAILED, swept.status());
        assertEquals("no", failure(swept).message());
        swept.assertEnded();
    }

    /** A branch commits, and never arrives by itself; and the join is not invoked by the branch that arrives last. */
    @Test
    void arrivalThatIsMissingIsRecordedByTheSweeper() {
        Swept swept = Swept.of(shapes, shapes.diamond());
        swept.sim.clouds.faults(
                Faults.when(call -> call.ofAttempt() > 0 && call.kind() == CallKind.MARK, Fault.CRASH_BEFORE));
        swept.sim.client.start("1", "x");

        swept.sweepUntilEnd(Duration.ofDays(2));

        assertEquals(Status.DONE, swept.status());
        assertEquals(1, swept.sim.clouds.operations().byClients().count(CallKind.MARK));
        swept.assertEnded();
    }

    /** An event might outlive the rows it stands on. */
    @Test
    void nothingIsSentAfterTheDeadline() {
        Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        swept.sim.clouds.faults(Faults.when(call -> call.kind() == CallKind.INVOKE, Fault.DROP));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofDays(7).plusMinutes(1));
        swept.sim.clouds.resetOperations();

        assertEquals(
                "execution chain/1 is past its deadline of 2026-01-08T00:00:00Z: nothing of it is sent any more, and its"
                        + " sweeper ends it; start it anew under another id",
                String.valueOf(assertThrows(IllegalStateException.class, () -> swept.sim.client.redrive("1"))
                                .getMessage())
                        .replaceAll("00\\.[0-9]+Z", "00Z"));
        assertEquals(Swept.answer(1, 0, 1, 0), swept.sweep());

        assertEquals(0, swept.sim.clouds.operations().invocations());
        assertEquals(Status.FAILED, swept.status());
        assertTrue(failure(swept).message().contains("it is too late to send anything again"));
        swept.assertEnded();
    }

    /** A chain whose b is held back while its cloud takes events, and not delivered before it is released. */
    private Swept held() {
        Flow flow = shapes.chain(AWS, ALIYUN, AWS);
        for (Cloud cloud : Cloud.values()) {
            flow.timeout(cloud, Duration.ofSeconds(20)); // given up before its last event is too old to be delivered
        }
        Swept swept = Swept.of(shapes, flow);
        swept.sim.clouds.faults(poison("b"));
        swept.sim.client.start("1", "x");
        while (swept.sim.clouds.operations().byClients().count(CallKind.INVOKE) < 8) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            swept.sweep();
        }
        swept.sim.clouds.functions(ALIYUN).concurrency(0);
        while (swept.sim.clouds.operations().byClients().count(CallKind.INVOKE) < 9) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            swept.sweep();
        }
        return swept;
    }

    private static void release(Swept swept) {
        swept.sim.clouds.functions(ALIYUN).concurrency(Integer.MAX_VALUE);
        swept.sim.clouds.functions(ALIYUN).down();
        swept.sim.clouds.functions(ALIYUN).up();
    }

    @Test
    void lateSuccessLosesAgainstTheFailure() {
        Swept swept = held();
        swept.sweepUntilEnd(Duration.ofHours(12));
        assertEquals(Status.FAILED, swept.status());
        swept.sim.clouds.faults(Faults.when(call -> call.kind() == CallKind.READ, Fault.STALE));

        release(swept);
        swept.sim.clouds.run(Duration.ofMinutes(1));

        assertTrue(shapes.inputs().containsKey("b[]"), "it did run");
        assertEquals(Status.FAILED, swept.status());
        assertEquals("dev.jointlambda.GaveUp", failure(swept).type());
        assertEquals(1, swept.sim.registers("b", ""));
        assertEquals(0, swept.sim.registers("c", ""));
        swept.assertEnded();
    }

    @Test
    void stepThatCommitsWhileItIsGivenUpHasWon() throws Exception {
        long minutes = held().sweepUntilEnd(Duration.ofHours(12)).toMinutes();
        Swept swept = held();
        swept.sweepUntilEnd(Duration.ofMinutes(minutes - 1));
        assertEquals(Status.RUNNING, swept.status());
        boolean[] released = new boolean[1];
        swept.sim.clouds.faults(call -> {
            // the sweeper has read that nothing is there; its answer takes longer than the step
            if (call.ofAttempt() == 0 && call.kind() == CallKind.READ_ALL && call.to() == ALIYUN && !released[0]) {
                released[0] = true;
                swept.sim.clouds.after(Duration.ZERO, () -> release(swept));
            }
            return Fault.NONE;
        });
        swept.sim.clouds.run(Duration.ofMinutes(1));

        assertEquals(Swept.answer(1, 0, 0, 0), swept.sweep());
        assertEquals(1, swept.sim.clouds.operations().byClients().count(CallKind.PUT_IF_ABSENT), "it did give up");
        swept.sweepUntilEnd(Duration.ofHours(1));
        assertEquals(
                "c(b(a(x)))",
                swept.sim.client.execution("1").result(Duration.ofSeconds(1)).replaceAll("[0-9]", ""));
        assertEquals(1, swept.sim.registers("b", ALIYUN));
    }
}
