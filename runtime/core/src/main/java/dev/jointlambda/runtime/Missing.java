package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.StepKey;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from a commit and has not happened: a step has not committed, an arrival is not in the row of its
 * join, or the execution has not ended.
 *
 * @param step the step that has not committed; null if it is something else that is missing
 * @param sender the committed instance whose event brings it about when it is sent again; null for the start
 * @param name tells it from everything else that may be missing in the execution
 * @param what it is, for messages
 * @param since when the last of what it follows was committed, in milliseconds since the epoch
 * @param timeout how long one attempt at it may take
 */
record Missing(
        @Nullable Instance step, @Nullable Instance sender, String name, String what, long since, Duration timeout) {
    /** A step that has not committed. */
    static Missing commit(Instance step) {
        return new Missing(
                step,
                step.sender(),
                step.key().registerKey(),
                "what " + step.name() + " commits",
                step.since(),
                step.step().longestTimeout());
    }

    /**
     * An arrival that is not recorded, which the branch itself does after its commit.
     *
     * @param recorded whether it is, and has completed its shard, but that is not marked in the join's own row: any arrival
     *     in the shard sees to that, so it is missing once for all of them
     */
    static Missing arrival(Instance branch, Arrival at, boolean recorded, long since) {
        return new Missing(
                null,
                branch,
                recorded ? at.row().joinKey() : at.join().joinKey() + "#" + at.slot(),
                "the arrival of " + branch.name() + " at " + at.name(),
                since,
                branch.step().longestTimeout());
    }

    /** The end of the execution, which its last step brings about after its commit. */
    static Missing end(Instance last, long since) {
        return new Missing(
                null,
                last,
                "X#" + last.key().registerKey(),
                "the end after " + last.name(),
                since,
                last.step().longestTimeout());
    }

    /** Whose event is sent again. */
    Instance resent() {
        return Objects.requireNonNull(sender == null ? step : sender, "only the start has no sender");
    }

    /** Whether the event of a step instance, once it got lost, leaves this missing. */
    boolean concerns(StepKey lost) {
        return (step != null && step.key().equals(lost))
                || (sender != null && sender.key().equals(lost));
    }
}
