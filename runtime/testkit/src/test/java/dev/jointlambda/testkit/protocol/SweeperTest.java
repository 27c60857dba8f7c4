package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import dev.jointlambda.testkit.Operations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a sweeper looks, at what, how often, and what it leaves to others. */
final class SweeperTest {
    private final Shapes shapes = new Shapes();
    private final Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    /** Starts execution "1", in which what a step sends is lost, however often. */
    private void lose(String step) {
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-" + step), Fault.DROP));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofSeconds(10));
    }

    private void mend() {
        swept.sim.clouds.faults(Faults.none());
    }

    private String sweepAfter(Duration time) {
        swept.sim.clouds.run(time);
        return swept.sweep();
    }

    @Test
    void idleSweepCostsSixteenQueriesAndNothingElse() {
        assertEquals(Swept.NOTHING, swept.sweep());

        Operations operations = swept.sim.clouds.operations();
        assertEquals(16, operations.count(CallKind.DUE));
        assertEquals(16, operations.total());
    }

    @Test
    void executionThatRunsForSecondsIsNeverLookedAt() throws Exception {
        swept.sim.run("x");
        swept.sim.clouds.resetOperations();

        assertEquals(Swept.NOTHING, sweepAfter(Duration.ofHours(1)));

        assertEquals(16, swept.sim.clouds.operations().total());
    }

    @Test
    void nothingIsDueBeforeItIsOverdue() {
        lose("a");

        // four attempts of a minute, and the grace of four
        assertEquals(Swept.NOTHING, sweepAfter(Duration.ofMinutes(7).plusSeconds(49)));
        assertEquals(Swept.answer(1, 1, 0, 0), sweepAfter(Duration.ofSeconds(5)));
    }

    @Test
    void eventIsSentLessAndLessOften() {
        lose("a");
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 1; minute <= 400; minute++) {
            if (sweepAfter(Duration.ofMinutes(1)).equals(Swept.answer(1, 1, 0, 0))) {
                minutes.add(minute);
            }
        }

        assertEquals(List.of(8, 13, 18, 30, 51, 88, 168, 328), minutes);
    }

    @Test
    void whatIsOverdueNextIsTriedAnew() throws Exception {
        lose("a");
        for (int minute = 0; minute < 60; minute++) {
            sweepAfter(Duration.ofMinutes(1));
        }
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-b"), Fault.DROP));
        for (int minute = 0; minute < 60; minute++) {
            sweepAfter(Duration.ofMinutes(1));
        }
        int sent = swept.sim.row().sweeps().sent();
        assertTrue(sent > 0 && sent < 6, () -> sent + " events for c, which were counted from one on");
        mend();

        swept.sweepUntilEnd(Duration.ofHours(2));

        assertEquals("c3(b2(a1(x)))", swept.sim.client.execution("1").result(Duration.ofSeconds(1)));
        swept.assertEnded();
    }

    @Test
    void otherCloudStandsInFiveMinutesLater() throws Exception {
        lose("a");
        mend();

        swept.sim.clouds.run(Duration.ofMinutes(12));
        assertEquals(Swept.NOTHING, swept.handle(ALIYUN, Swept.TIMER));
        swept.sim.clouds.run(Duration.ofMinutes(2));
        assertEquals(Swept.answer(1, 1, 0, 0), swept.handle(ALIYUN, Swept.TIMER));

        assertEquals("c3(b2(a1(x)))", swept.sim.client.execution("1").result(Duration.ofSeconds(10)));
        swept.assertEnded();
    }

    /** The branch on the other cloud cannot be read; this one's lost event is sent again all the same. */
    @Test
    void storeThatIsDownStopsOnlyWhatIsBehindIt() throws Exception {
        Swept diamond = Swept.of(shapes, shapes.diamond()).withoutRetries();
        diamond.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-a"), Fault.DROP));
        diamond.sim.client.start("1", "x");
        diamond.sim.clouds.run(Duration.ofMinutes(9));
        diamond.sim.clouds.faults(Faults.none());
        diamond.sim.clouds.store(ALIYUN).down();

        assertEquals(Swept.answer(1, 1, 0, 1), diamond.sweep());
        diamond.sim.clouds.run(Duration.ofSeconds(10));
        assertEquals(1, diamond.sim.registers("c", AWS));

        diamond.sim.clouds.run(Duration.ofSeconds(250));
        assertEquals("{\"looked\":1", diamond.sweep().substring(0, 11), "it looks again soon");
        diamond.sim.clouds.store(ALIYUN).up();
        diamond.sweepUntilEnd(Duration.ofHours(2));
        assertEquals(
                "d(b(a(x))+c(a(x)))",
                diamond.sim.client.execution("1").result(Duration.ofSeconds(1)).replaceAll("[0-9]", ""));
        diamond.assertEnded();
    }

    @Test
    void whatNoCloudTakesIsTriedLessAndLessOftenToo() throws Exception {
        lose("a");
        mend();
        swept.sim.clouds.functions(AWS).down();
        swept.sim.clouds.functions(ALIYUN).down();
        List<Integer> tried = new ArrayList<>();

        for (int minute = 1; minute <= 60; minute++) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            if (swept.sweep().equals(Swept.answer(1, 0, 0, 1))) {
                tried.add(minute);
            }
        }

        assertEquals(List.of(8, 17, 21, 31, 49), tried);
        swept.sim.clouds.functions(AWS).up();
        swept.sim.clouds.functions(ALIYUN).up();
        swept.sweepUntilEnd(Duration.ofHours(2));
        assertEquals("c3(b2(a1(x)))", swept.sim.client.execution("1").result(Duration.ofSeconds(10)));
    }

    @Test
    void homeThatIsDownIsTriedAgain() {
        lose("a");
        mend();
        swept.sim.clouds.store(AWS).down();
        assertEquals(Swept.answer(0, 0, 0, 16), sweepAfter(Duration.ofMinutes(9)));

        swept.sim.clouds.store(AWS).up();
        swept.sweepUntilEnd(Duration.ofMinutes(2));
        assertEquals(Status.DONE, swept.status());
    }

    @Test
    void oneExecutionThatFailsDoesNotStopTheOthers() {
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-a"), Fault.DROP));
        for (int i = 1; i <= 100; i++) {
            swept.sim.client.start(Integer.toString(i), "x");
        }
        swept.sim.clouds.run(Duration.ofMinutes(9));
        swept.sim.clouds.faults(call -> call.kind() == CallKind.READ_EXECUTION
                        && call.subject() instanceof ExecutionId id
                        && id.id().equals("7")
                ? Fault.REFUSED
                : Fault.NONE);

        assertEquals(Swept.answer(99, 99, 0, 1), swept.sweep());
        mend();
        assertEquals(Swept.NOTHING, swept.sweep(), "it is put off, for as long as the grace");
        assertEquals(Swept.answer(1, 1, 0, 0), sweepAfter(Duration.ofMinutes(5)));

        swept.sim.clouds.runUntilIdle();
        swept.sim.clouds.verifyAllCompleted();
    }

    /** At each of its calls, another sweeper does all of its work. */
    @Test
    void twoSweepersAtTheSameTimeAreHarmless() throws Exception {
        int calls = 12;
        for (int at = 1; at <= calls; at++) {
            Shapes fresh = new Shapes();
            Swept two = Swept.of(fresh, fresh.chain(AWS, ALIYUN, AWS)).withoutRetries();
            int[] count = new int[2];
            int other = at + 16;
            two.sim.clouds.faults(call -> {
                if (call.kind() == CallKind.INVOKE && call.function().endsWith("-a") && count[1]++ == 0) {
                    return Fault.DROP;
                }
                if (call.function().equals("client") && ++count[0] == other + 3) {
                    two.sweep();
                }
                return Fault.NONE;
            });
            two.sim.client.start("1", "x");
            two.sim.clouds.run(Duration.ofMinutes(9));

            two.sweep();
            two.sweepUntilEnd(Duration.ofHours(1));

            String result = two.sim.client.execution("1").result(Duration.ofSeconds(1));
            assertEquals("c(b(a(x)))", result.replaceAll("[0-9]", ""), "second sweeper at call " + at);
            two.assertEnded();
        }
    }

    /** A sweeper that dies anywhere, or whose calls have unclear ends, leaves nothing that the next one does not mend. */
    @ParameterizedTest
    @EnumSource(names = {"NONE", "ANSWER_LOST", "NOT_APPLIED", "APPLIED_LATE", "REFUSED"})
    void sweeperMayBreakDownAtAnyCall(Fault fault) throws Exception {
        for (int at = 1; at <= 40; at++) {
            Shapes fresh = new Shapes();
            Swept broken = Swept.of(fresh, fresh.diamond()).withoutRetries();
            boolean[] lost = new boolean[1];
            broken.sim.clouds.faults(call -> {
                boolean drop = call.kind() == CallKind.INVOKE && call.function().endsWith("-a") && !lost[0];
                lost[0] |= drop;
                return drop ? Fault.DROP : Fault.NONE;
            });
            broken.sim.client.start("1", "x");
            broken.sim.clouds.run(Duration.ofMinutes(9));
            int[] calls = new int[1];
            int last = at;
            broken.sim.clouds.faults(call -> {
                if (call.ofAttempt() > 0 || ++calls[0] != last) {
                    return Fault.NONE;
                }
                if (fault == Fault.NONE) {
                    throw new Died();
                }
                return fault;
            });
            try {
                broken.sweep();
            } catch (Died e) {
                calls[0]++;
            }
            broken.sim.clouds.faults(Faults.none());

            broken.sweepUntilEnd(Duration.ofHours(2));

            String result = broken.sim.client.execution("1").result(Duration.ofSeconds(1));
            assertEquals("d(b(a(x))+c(a(x)))", result.replaceAll("[0-9]", ""), fault + " at call " + at);
            broken.assertEnded();
        }
    }

    /** The process is gone. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void entryThatIsLeftOverIsRemoved() {
        lose("a");
        ExecutionId id = new ExecutionId("chain", "1");
        long due = swept.sim.row().due();
        swept.sim.store(AWS).index(OpenEntry.of("chain", due - 100, id));
        swept.sim.clouds.run(Duration.ofMinutes(7));
        assertEquals(Set.of(due - 100, due), swept.sim.openIndex());

        assertEquals(Swept.NOTHING, swept.sweep());

        assertEquals(Set.of(due), swept.sim.openIndex());
    }

    /** It may be what a sweeper is about to make the entry that counts. */
    @Test
    void entryFromAfterTheOneThatCountsIsKept() {
        lose("a");
        ExecutionId id = new ExecutionId("chain", "1");
        long due = swept.sim.row().due();
        swept.sim.store(AWS).unindex(OpenEntry.of("chain", due, id));
        swept.sim.store(AWS).index(OpenEntry.of("chain", due + 30, id));

        assertEquals(Swept.answer(1, 1, 0, 0), sweepAfter(Duration.ofMinutes(9)));
        assertEquals(Set.of(swept.sim.row().due()), swept.sim.openIndex());
    }
}
