package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Executions. */
interface ExecutionContract extends StoreUnderTest {
    /** What sweepers may have done. */
    Sweeps SWEEPS = new Sweeps("reserve#;ship#0.1", 1_767_225_600_123L, 3);

    @Test
    default void absentExecutionIsNull() {
        assertNull(store().execution(Samples.execution()));
    }

    @Test
    default void createReturnsWhatItStored() {
        for (String input : List.of("", "null", Samples.UNICODE)) {
            ExecutionRow row = Samples.execution(Samples.execution(), input);

            assertEquals(row, store().create(row));

            assertEquals(row, store().execution(row.id()));
        }
    }

    @Test
    default void inputMayBeAnObjectOrAListInParts() {
        for (Value input : List.of(Samples.object(), Samples.parts(3))) {
            ExecutionRow small = Samples.execution(Samples.execution(), "1");
            ExecutionRow row = new ExecutionRow(
                    small.id(),
                    small.status(),
                    small.inputHash(),
                    input,
                    small.workflowVersion(),
                    small.wireVersion(),
                    small.startedAt(),
                    small.deadline(),
                    small.due(),
                    small.sweeps(),
                    null);

            assertEquals(row, store().create(row));
            assertEquals(row, store().execution(row.id()));
        }
    }

    @Test
    default void createdRowKeepsItsSweeps() {
        ExecutionRow row = Samples.execution(Samples.execution(), "1").rescheduled(5, SWEEPS);

        assertEquals(row, store().create(row));
        assertEquals(row, store().execution(row.id()));
    }

    @Test
    default void secondCreateChangesNothingAndReturnsTheFirst() {
        ExecutionRow first = Samples.execution(Samples.execution(), "1");
        store().create(first);

        assertEquals(first, store().create(Samples.execution(first.id(), "2")));

        assertEquals(first, store().execution(first.id()));
    }

    @Test
    default void endWithAResultIsKept() {
        ExecutionRow row = created();
        Ending result = new Ending.Of(Bytes.utf8(Samples.UNICODE));

        assertEquals(row.ended(Status.DONE, result), store().end(row.id(), Status.DONE, result));

        assertEquals(row.ended(Status.DONE, result), store().execution(row.id()));
    }

    @Test
    default void endWithAFailureIsKept() {
        ExecutionRow row = created();
        Ending failure = new Ending.Of(Bytes.utf8("{\"step\":\"charge\"}"));

        assertEquals(row.ended(Status.FAILED, failure), store().end(row.id(), Status.FAILED, failure));

        assertEquals(row.ended(Status.FAILED, failure), store().execution(row.id()));
    }

    @Test
    default void endMayPointToARegister() {
        ExecutionRow row = created();
        Ending result = new Ending.In(Cloud.ALIYUN, new StepKey(row.id(), "ship", "3.14"));

        assertEquals(row.ended(Status.DONE, result), store().end(row.id(), Status.DONE, result));

        assertEquals(row.ended(Status.DONE, result), store().execution(row.id()));
    }

    @Test
    default void endWithNoBytesIsKept() {
        ExecutionRow row = created();
        Ending result = new Ending.Of(Bytes.of(new byte[0]));

        assertEquals(row.ended(Status.DONE, result), store().end(row.id(), Status.DONE, result));
    }

    @Test
    default void secondEndChangesNothingAndReturnsTheFirst() {
        ExecutionRow row = created();
        Ending first = new Ending.Of(Bytes.utf8("1"));
        store().end(row.id(), Status.DONE, first);

        assertEquals(
                row.ended(Status.DONE, first), store().end(row.id(), Status.FAILED, new Ending.Of(Bytes.utf8("2"))));

        assertEquals(row.ended(Status.DONE, first), store().execution(row.id()));
    }

    @Test
    default void createAfterTheEndReturnsTheEnded() {
        ExecutionRow row = created();
        Ending result = new Ending.Of(Bytes.utf8("1"));
        store().end(row.id(), Status.DONE, result);

        assertEquals(row.ended(Status.DONE, result), store().create(row));
    }

    @Test
    default void endOfAnAbsentExecutionWritesNothing() {
        ExecutionId id = Samples.execution();

        assertNull(store().end(id, Status.DONE, new Ending.Of(Bytes.utf8("1"))));

        assertNull(store().execution(id));
    }

    @Test
    default void rescheduleWritesWhenToLookNextAndNothingElse() {
        ExecutionRow row = created();
        ExecutionRow moved = row.rescheduled(row.due() + 60, SWEEPS);

        assertEquals(moved, store().reschedule(row.id(), row.due(), row.due() + 60, SWEEPS));

        assertEquals(moved, store().execution(row.id()));
        assertEquals(moved, store().create(row));
    }

    @Test
    default void sweepsComeBackAsTheyWere() {
        ExecutionRow row = created();
        long due = row.due();
        for (Sweeps sweeps : List.of(
                new Sweeps("", 1, 0),
                new Sweeps("f".repeat(64), Long.MAX_VALUE, Integer.MAX_VALUE),
                new Sweeps(Samples.UNICODE, 0, 1),
                Sweeps.NONE)) {
            row = row.rescheduled(due + 1, sweeps);

            assertEquals(row, store().reschedule(row.id(), due, due + 1, sweeps));
            assertEquals(row, store().execution(row.id()));
            due++;
        }
    }

    @Test
    default void repeatedRescheduleChangesNothing() {
        ExecutionRow row = created();
        ExecutionRow moved = row.rescheduled(row.due() + 60, SWEEPS);
        store().reschedule(row.id(), row.due(), row.due() + 60, SWEEPS);

        assertEquals(moved, store().reschedule(row.id(), row.due(), row.due() + 60, SWEEPS));

        assertEquals(moved, store().execution(row.id()));
    }

    @Test
    default void rescheduleToTheSameTimeWritesTheSweeps() {
        ExecutionRow row = created();

        assertEquals(row.rescheduled(row.due(), SWEEPS), store().reschedule(row.id(), row.due(), row.due(), SWEEPS));
        assertEquals(row.rescheduled(row.due(), SWEEPS), store().reschedule(row.id(), row.due(), row.due(), SWEEPS));
    }

    @Test
    default void rescheduleFromAnotherTimeIsRefused() {
        ExecutionRow row = created();

        assertEquals(row, store().reschedule(row.id(), row.due() - 1, row.due() + 60, SWEEPS));
        assertEquals(row, store().reschedule(row.id(), row.due() + 60, row.due() + 60, SWEEPS));

        assertEquals(row, store().execution(row.id()));
    }

    @Test
    default void rescheduleAfterTheEndIsRefused() {
        for (Status status : List.of(Status.DONE, Status.FAILED)) {
            ExecutionRow row = created();
            Ending result = new Ending.Of(Bytes.utf8("1"));
            store().end(row.id(), status, result);

            assertEquals(row.ended(status, result), store().reschedule(row.id(), row.due(), row.due() + 60, SWEEPS));

            assertEquals(row.ended(status, result), store().execution(row.id()));
        }
    }

    @Test
    default void rescheduleOfAnAbsentExecutionWritesNothing() {
        ExecutionId id = Samples.execution();

        assertNull(store().reschedule(id, 0, 60, SWEEPS));

        assertNull(store().execution(id));
    }

    @Test
    default void endReturnsWhenItWouldHaveBeenLookedAtNext() {
        ExecutionRow row = created();
        Ending result = new Ending.Of(Bytes.utf8("1"));
        ExecutionRow moved = row.rescheduled(row.due() + 60, SWEEPS);
        store().reschedule(row.id(), row.due(), row.due() + 60, SWEEPS);

        assertEquals(moved.ended(Status.DONE, result), store().end(row.id(), Status.DONE, result));

        assertEquals(moved.ended(Status.DONE, result), store().execution(row.id()));
    }

    private ExecutionRow created() {
        return store().create(Samples.execution(Samples.execution(), "{}"));
    }
}
