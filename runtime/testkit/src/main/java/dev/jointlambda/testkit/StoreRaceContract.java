package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Writes from several threads at the same time: each is atomic. */
interface StoreRaceContract extends StoreUnderTest {
    /** How many threads race. */
    int THREADS = 6;
    /** How many races there are in one test. */
    int ROUNDS = 15;

    @Test
    default void oneOfManyCommitsWinsAndAllReturnIt() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            StepKey key = Samples.key();

            List<Register> returned = race(i -> store.putIfAbsent(key, Samples.register("n" + i)));

            assertEquals(1, new HashSet<>(returned).size());
            assertEquals(returned.get(0), store.readAll(List.of(key)).get(key));
        }
    }

    @Test
    default void takeOverFreezesThePlacementAgainstAMove() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            StepKey key = Samples.key();
            store.putIfAbsent(key, Samples.register("mine"));

            List<Register> returned = race(i ->
                    Objects.requireNonNull(i % 2 == 0 ? store.takeOver(key) : store.replace(key, "ship", AWS, ALIYUN)));

            Register last = Objects.requireNonNull(store.readAll(List.of(key)).get(key));
            assertTrue(last.multi());
            for (int i = 0; i < returned.size(); i++) {
                Register seen = returned.get(i);
                if (i % 2 == 0) {
                    assertEquals(last, seen, "what a take-over returns never changes again");
                } else if (seen.placed().get("ship") == ALIYUN) {
                    assertEquals(ALIYUN, last.placed().get("ship"), "a move that was reported stays");
                }
            }
        }
    }

    @Test
    default void oneOfManyArrivalsInASlotWinsAndAllReturnIt() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            StepKey join = Samples.key();

            List<JoinRow> returned = race(i -> store.arrive(join, 2, 0, Samples.slot("n" + i)));

            assertEquals(1, new HashSet<>(returned).size());
            assertEquals(returned.get(0), store.readJoin(join, true));
        }
    }

    @Test
    default void arrivalsInSeveralSlotsAllCountAndOneSeesTheRowComplete() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            StepKey join = Samples.key();

            List<JoinRow> returned = race(i -> store.arrive(join, THREADS, i, Samples.slot("n" + i)));

            assertTrue(returned.stream().anyMatch(JoinRow::complete));
            JoinRow last = Objects.requireNonNull(store.readJoin(join, true));
            for (int i = 0; i < THREADS; i++) {
                assertEquals(Samples.slot("n" + i), last.slots().get(i));
                assertTrue(returned.get(i).slots().containsKey(i), "an arrival sees itself");
            }
        }
    }

    @Test
    default void marksInSeveralSlotsAllCountAndOneSeesTheRowComplete() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            StepKey join = Samples.key();

            List<JoinRow> returned = race(i -> store.mark(join, THREADS, i, i % 2 == 0 ? AWS : ALIYUN));

            assertTrue(returned.stream().anyMatch(JoinRow::complete));
            JoinRow last = Objects.requireNonNull(store.readJoin(join, true));
            assertEquals(Set.of(0, 2, 4), last.marks().get(AWS));
            assertEquals(Set.of(1, 3, 5), last.marks().get(ALIYUN));
        }
    }

    @Test
    default void marksAndOutcomesAtTheSameTimeAllCount() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            StepKey join = Samples.key();

            List<JoinRow> returned = race(i -> i % 2 == 0
                    ? store.mark(join, THREADS, i, AWS)
                    : store.arrive(join, THREADS, i, Samples.slot("n" + i)));

            assertTrue(returned.stream().anyMatch(JoinRow::complete));
            assertEquals(
                    THREADS, Objects.requireNonNull(store.readJoin(join, true)).arrived());
        }
    }

    @Test
    default void oneOfManyStartsWinsAndAllReturnIt() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            ExecutionRow row = Samples.execution(Samples.execution(), "0");

            List<ExecutionRow> returned = race(i -> store.create(Samples.execution(row.id(), "" + i)));

            assertEquals(1, new HashSet<>(returned).size());
            assertEquals(returned.get(0), store.execution(row.id()));
        }
    }

    @Test
    default void oneOfManyEndsWinsAndAllReturnIt() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            ExecutionRow row = store.create(Samples.execution(Samples.execution(), "{}"));

            List<ExecutionRow> returned = race(i -> Objects.requireNonNull(
                    store.end(row.id(), i % 2 == 0 ? Status.DONE : Status.FAILED, new Ending.Of(Bytes.utf8("" + i)))));

            assertEquals(1, new HashSet<>(returned).size());
            assertEquals(returned.get(0), store.execution(row.id()));
        }
    }

    @Test
    default void oneOfManyReschedulesWinsAndAllReturnIt() throws Exception {
        StateStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            ExecutionRow row = store.create(Samples.execution(Samples.execution(), "{}"));

            List<ExecutionRow> returned = race(i -> Objects.requireNonNull(
                    store.reschedule(row.id(), row.due(), row.due() + 1 + i, new Sweeps("by " + i, i, i))));

            assertEquals(1, new HashSet<>(returned).size());
            assertEquals(returned.get(0), store.execution(row.id()));
            int winner = returned.get(0).sweeps().sent();
            assertEquals(
                    row.rescheduled(row.due() + 1 + winner, new Sweeps("by " + winner, winner, winner)),
                    returned.get(0));
        }
    }

    @Test
    default void endAndRescheduleAtTheSameTimeLeaveAnEndThatKnowsItsIndexEntry() throws Exception {
        StateStore store = store();
        Ending result = new Ending.Of(Bytes.utf8("1"));
        for (int round = 0; round < ROUNDS; round++) {
            ExecutionRow row = store.create(Samples.execution(Samples.execution(), "{}"));
            Sweeps sweeps = new Sweeps("ship#", 1, 1);

            List<ExecutionRow> returned = race(i -> Objects.requireNonNull(
                    i % 2 == 0
                            ? store.end(row.id(), Status.DONE, result)
                            : store.reschedule(row.id(), row.due(), row.due() + 60, sweeps)));

            ExecutionRow last = Objects.requireNonNull(store.execution(row.id()));
            boolean moved = last.due() != row.due();
            ExecutionRow before = moved ? row.rescheduled(row.due() + 60, sweeps) : row;
            assertEquals(before.ended(Status.DONE, result), last);
            for (int i = 0; i < returned.size(); i++) {
                if (i % 2 == 0 || returned.get(i).status() != Status.RUNNING) {
                    assertEquals(last, returned.get(i), "what is returned after the end never changes again");
                } else {
                    assertEquals(before, returned.get(i));
                    assertTrue(moved, "a reschedule that was reported stays");
                }
            }
        }
    }

    private static <T> List<T> race(IntFunction<T> runner) throws Exception {
        List<Callable<T>> runners = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            runners.add(() -> runner.apply(number));
        }
        return Race.of(runners);
    }
}
