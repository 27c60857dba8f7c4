package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery works with.
 *
 * @param workflow the graph
 * @param edges what leaves the step
 * @param cloud where this runs
 * @param access the clouds' services
 * @param values puts and gets values of this execution
 * @param envelope what the event said
 * @param nonce names this attempt, among all that ever are
 * @param trace the trace header to go on with; null if there is none
 */
record Attempt(
        WorkflowModel workflow,
        List<Edge> edges,
        Cloud cloud,
        Access access,
        Values values,
        Envelope envelope,
        String nonce,
        @Nullable String trace) {
    StepKey key() {
        return envelope.key();
    }

    ExecutionId execution() {
        return envelope.key().execution();
    }

    Position position() {
        return envelope.position();
    }

    Cloud owner() {
        return envelope.owner();
    }

    /** An instance of another step, where this one stands or elsewhere. */
    StepKey key(String step, Position at) {
        return new StepKey(execution(), step, at.path());
    }
}
