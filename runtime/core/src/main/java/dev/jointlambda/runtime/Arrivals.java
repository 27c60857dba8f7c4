package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Slot;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived at a join, as its row has it.
 *
 * @param row the row; null if nothing has arrived
 */
record Arrivals(@Nullable JoinRow row) {
    /** Whether an arrival is there. A failed branch fills its slot, but never arrives. */
    boolean has(int slot) {
        if (row == null) {
            return false;
        }
        Slot outcome = row.slots().get(slot);
        if (outcome != null) {
            return outcome.outcome() == Outcome.OK;
        }
        for (Set<Integer> marked : row.marks().values()) {
            if (marked.contains(slot)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the join may go on. */
    boolean ready() {
        return row != null && Arrival.ready(row);
    }
}
