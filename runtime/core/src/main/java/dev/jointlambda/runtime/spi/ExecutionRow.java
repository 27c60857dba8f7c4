package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import org.jspecify.annotations.Nullable;

/**
 * One execution, at its home.
 *
 * @param id which execution
 * @param status where it stands
 * @param inputHash the SHA-256 of the input's bytes, in lower-case hexadecimal: a second start must bring the same
 * @param input the input
 * @param workflowVersion the version of the graph it runs on
 * @param wireVersion the version of the envelopes it is run with
 * @param startedAt when it was started, in milliseconds since the epoch
 * @param deadline when it is too late, in milliseconds since the epoch
 * @param due when the sweeper looks next, in seconds since the epoch: which entry of the index of open executions counts
 * @param sweeps what the sweepers have done
 * @param result the result once DONE, the failure once FAILED, else null
 */
public record ExecutionRow(
        ExecutionId id,
        Status status,
        String inputHash,
        Value input,
        int workflowVersion,
        int wireVersion,
        long startedAt,
        long deadline,
        long due,
        Sweeps sweeps,
        @Nullable Ending result) {
    /** Where an execution stands. */
    public enum Status {
        /** Started and not ended. */
        RUNNING,
        /** Ended with a result. */
        DONE,
        /** Ended by the failure of a step. */
        FAILED
    }

    /** This row, ended. */
    public ExecutionRow ended(Status end, Ending with) {
        return new ExecutionRow(
                id, end, inputHash, input, workflowVersion, wireVersion, startedAt, deadline, due, sweeps, with);
    }

    /** This row, to be looked at another time. */
    public ExecutionRow rescheduled(long next, Sweeps after) {
        return new ExecutionRow(
                id, status, inputHash, input, workflowVersion, wireVersion, startedAt, deadline, next, after, result);
    }

    /** How an execution ended: the value itself, or the row that has it. */
    public sealed interface Ending {
        /** The bytes of the result or of the failure. */
        record Of(Bytes bytes) implements Ending {}

        /**
         * The value is in a register, or, for the step {@code $end}, in slot 0 of the join row of the ends that ran
         * together.
         *
         * @param owner the cloud whose store has the row
         * @param key the row's step instance
         */
        record In(Cloud owner, StepKey key) implements Ending {}
    }
}
