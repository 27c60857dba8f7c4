package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Simulation;
import dev.jointlambda.testkit.TraceEntry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the README promises, word by word: each test has the name of some of its words, and fails if they are not true. Every
 * shape is run with every fault of the kinds that are named, at every call; the invariants that are named are checked by all of
 * them, and {@link MutantsTest} and the tests of the invariants show that they can fail.
 */
class PromiseTest {
    private static final Set<Fault> EVERY = EnumSet.complementOf(EnumSet.of(Fault.NONE));

    private static final Tally EVERY_FAULT = Singles.explore(EVERY, PromiseTest::anywhere);

    private static boolean anywhere(Call call) {
        return true;
    }

    private static boolean ofStores(Call call) {
        return call.kind() != CallKind.INVOKE;
    }

    private static void holds(Set<Fault> faults, Predicate<Call> at) {
        Tally tally = Singles.explore(faults, at);
        assertEquals(faults, tally.faults().keySet(), "every kind of fault has happened");
        Report.assertNothingFound(tally);
    }

    @Nested
    class ExactlyOnceStateTransitions {
        @Test
        void oneCommittedOutputPerStep() {
            keeps("UniqueCommit");
        }

        @Test
        void allSuccessorsInAllCloudsConsumeExactlyThatOutput() {
            keeps("InputsCommitted");
        }

        @Test
        void aJoinCommitsOnceOnExactlyOneCompleteSetOfInputs() {
            keeps("JoinSound");
        }

        @Test
        void oneResultPerExecution() {
            keeps("OneResult");
        }

        private void keeps(String invariant) {
            assertEquals(
                    List.of(),
                    EVERY_FAULT.violations().stream()
                            .filter(violation -> violation.contains(invariant))
                            .toList());
            Report.assertNothingFound(EVERY_FAULT);
        }
    }

    @Nested
    class Despite {
        @Test
        void crashes() {
            holds(
                    EnumSet.of(
                            Fault.CRASH_BEFORE,
                            Fault.CRASH_DURING,
                            Fault.CRASH_AFTER,
                            Fault.FREEZE_BEFORE,
                            Fault.FREEZE),
                    PromiseTest::anywhere);
        }

        @Test
        void duplicatedEvents() {
            holds(EnumSet.of(Fault.DUPLICATE, Fault.DUPLICATE_LATE), PromiseTest::anywhere);
        }

        @Test
        void delayedEvents() {
            holds(EnumSet.of(Fault.DELAY), PromiseTest::anywhere);
        }

        @Test
        void reorderedEvents() {
            holds(EnumSet.of(Fault.OVERTAKEN), PromiseTest::anywhere);
        }

        @Test
        void lostEvents() {
            holds(EnumSet.of(Fault.DROP), PromiseTest::anywhere);
        }

        @Test
        void lostStoreAnswers() {
            holds(EnumSet.of(Fault.ANSWER_LOST, Fault.NOT_APPLIED), PromiseTest::ofStores);
        }

        @Test
        void lateStoreAnswers() {
            holds(EnumSet.of(Fault.APPLIED_LATE, Fault.FREEZE), PromiseTest::ofStores);
        }

        @Test
        void failover() {
            holds(
                    EnumSet.of(
                            Fault.FUNCTIONS_DOWN,
                            Fault.FUNCTIONS_SILENT,
                            Fault.CLOUD_DOWN,
                            Fault.CLOUD_SILENT,
                            Fault.LINK_DOWN,
                            Fault.LINK_SILENT),
                    PromiseTest::anywhere);
        }

        @Test
        void primaryAndBackupRunningAtOnce() {
            Runs runs = new Runs();
            Simulation clouds = chain(runs);
            // The event is accepted, but nobody knows: the backup is invoked as well.
            clouds.faults(
                    call -> call.kind() == CallKind.INVOKE && call.ofAttempt() > 0 ? Fault.ANSWER_LOST : Fault.NONE);

            start(clouds);
            clouds.runUntilIdle();

            assertEquals(Set.of("second on ALIYUN", "second on AWS"), places(clouds, "second"));
            Judge.judge(clouds, runs, Map.of(Shapes.FAILOVER, List.of(Trial.execution(Shapes.FAILOVER))));
        }
    }

    @Nested
    class UserCode {
        @Test
        void runsAtLeastOnceAndMayRunAgain() {
            Runs runs = new Runs();
            Simulation clouds = chain(runs);
            clouds.faults(call -> call.kind() == CallKind.RUN && call.delivery() == 1 ? Fault.CRASH_AFTER : Fault.NONE);

            start(clouds);
            clouds.runUntilIdle();

            assertEquals(
                    List.of("first", "first", "second", "second", "third", "third"),
                    runs.of(Trial.execution(Shapes.FAILOVER).id()).stream()
                            .map(Runs.Run::step)
                            .toList());
            Judge.judge(clouds, runs, Map.of(Shapes.FAILOVER, List.of(Trial.execution(Shapes.FAILOVER))));
        }

        /** Each run returns something new, and says what it was given: {@link Lineage} holds one against the other. */
        @Test
        void neverRunsOnUncommittedInput() {
            holds(
                    EnumSet.of(Fault.ANSWER_LOST, Fault.CRASH_AFTER, Fault.STALE, Fault.DUPLICATE),
                    PromiseTest::anywhere);
        }
    }

    @Nested
    class WhileAStoreIsUnreachable {
        @Test
        void aStepInFlightThatItOwnsWaitsAndTheRuntimeNeverForks() {
            Runs runs = new Runs();
            Simulation clouds = chain(runs);
            clouds.faults(call -> {
                if (call.kind() == CallKind.INVOKE && call.ofAttempt() > 0) {
                    clouds.store(Cloud.ALIYUN).unreachable(); // which owns the step that is now on its way
                }
                return Fault.NONE;
            });

            start(clouds);
            clouds.run(Duration.ofHours(2));

            assertEquals(Status.RUNNING, status(clouds));
            clouds.verifyAll();

            clouds.faults(call -> Fault.NONE);
            clouds.store(Cloud.ALIYUN).up();
            clouds.runUntilIdle();
            Judge.judge(clouds, runs, Map.of(Shapes.FAILOVER, List.of(Trial.execution(Shapes.FAILOVER))));
        }

        @Test
        void startNeedsTheHomeStore() {
            Simulation clouds = chain(new Runs());
            clouds.store(Cloud.AWS).down();

            StoreException refusal = assertThrows(StoreException.class, () -> start(clouds));

            assertNotEquals("", refusal.getMessage());
            clouds.runUntilIdle();
            assertEquals(List.of(), clouds.trace());
        }

        @Test
        void completionAndSweepingNeedTheHomeStore() {
            Runs runs = new Runs();
            Simulation clouds = chain(runs);
            clouds.faults(call -> {
                if (call.kind() == CallKind.END) {
                    clouds.store(Cloud.AWS).down();
                }
                return Fault.NONE;
            });

            start(clouds);
            clouds.run(Duration.ofHours(2));
            clouds.faults(call -> Fault.NONE);
            clouds.store(Cloud.AWS).up();

            assertEquals(Status.RUNNING, status(clouds));
            clouds.runUntilIdle();
            assertEquals(Status.DONE, status(clouds));
            Judge.judge(clouds, runs, Map.of(Shapes.FAILOVER, List.of(Trial.execution(Shapes.FAILOVER))));
        }
    }

    private static Simulation chain(Runs runs) {
        Simulation clouds = Simulation.seeded(Trial.SEED);
        Shapes.FAILOVER.deploy(clouds, runs);
        return clouds;
    }

    private static void start(Simulation clouds) {
        Shapes.FAILOVER.client(clouds).start(Trial.execution(Shapes.FAILOVER).id(), Piece.INPUT);
    }

    private static Status status(Simulation clouds) {
        ExecutionRow row =
                clouds.binding(Cloud.AWS).services(Cloud.AWS).store().execution(Trial.execution(Shapes.FAILOVER));
        return Objects.requireNonNull(row).status();
    }

    private static Set<String> places(Simulation clouds, String step) {
        Set<String> places = new TreeSet<>();
        for (TraceEntry entry : clouds.trace()) {
            if (entry.step().equals(step)) {
                places.add(step + " on " + entry.cloud());
            }
        }
        return places;
    }
}
