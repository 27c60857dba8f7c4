package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step instance has committed, as its store has it.
 *
 * @param outcome how the step ended
 * @param value what it returned, or its failure
 * @param placed the successors that are gone on to, and for each the owner
 * @param items how many elements it returned, with a forEach edge; else {@link #NO_ITEMS}
 * @param at causal time of the commit
 * @param won whether this very attempt committed it
 * @param row the join row it stands in; null if it has a register of its own
 */
record Stored(
        Outcome outcome,
        Value value,
        Map<String, Cloud> placed,
        int items,
        long at,
        boolean won,
        @Nullable JoinRow row) {
    static final int NO_ITEMS = -1;

    static Stored of(Register register, boolean won) {
        return new Stored(
                register.outcome(), register.value(), register.placed(), register.items(), register.at(), won, null);
    }

    static Stored of(Slot slot, boolean won, JoinRow row) {
        return new Stored(slot.outcome(), slot.value(), Map.of(), NO_ITEMS, slot.at(), won, row);
    }

    /** Whether an edge of the step is followed. */
    boolean follows(Edge edge) {
        return edge.followed(outcome, placed.keySet());
    }

    /** Whether the step has failed, and its failure leads nowhere but to the end of the execution. */
    boolean uncaught() {
        return outcome == Outcome.FAILED && placed.isEmpty();
    }
}
