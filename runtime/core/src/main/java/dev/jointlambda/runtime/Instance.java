package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/**
 * A step instance to which the rows of an execution lead. What stands here is all that its event says, so that it can be
 * sent again; where the input is, and never the input itself.
 *
 * @param step its step
 * @param key its rows
 * @param position where it stands
 * @param owner the cloud whose store has, or will have, what it commits
 * @param origin where its input is
 * @param since causal time of the commit that leads here, in milliseconds since the epoch
 * @param sender the committed instance whose event leads here when it is sent again; null for the start
 * @param region the innermost forEach around it; null if there is none
 */
record Instance(
        StepModel step,
        StepKey key,
        Position position,
        Cloud owner,
        Origin origin,
        long since,
        @Nullable Instance sender,
        @Nullable OpenItems region) {
    /** Where it commits. */
    CommitPlace place() {
        return CommitPlace.of(step.edges(), key, position, owner);
    }

    /** A join, once it is known who arrived last. */
    Instance after(Instance last, long at) {
        return new Instance(step, key, position, owner, origin, at, last, region);
    }

    /** For messages. */
    String name() {
        return "step \"" + step.name() + "\"" + (key.index().isEmpty() ? "" : " item " + key.index());
    }
}
