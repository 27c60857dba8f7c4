package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Join rows that were read together, and what they say about arrivals. */
record JoinRows(Map<StepKey, RowReader.Read<JoinRow>> rows) {
    /** Those of one row that was read with something else. */
    static JoinRows of(StepKey key, JoinRow row) {
        return new JoinRows(Map.of(key, new RowReader.Read<>(row, null)));
    }

    /** Has the rows read that say whether an arrival is recorded, and whether its join may go on. */
    static void ask(Arrival at, Map<StepKey, Cloud> rows) {
        rows.put(at.row(), at.owner());
        rows.put(at.join(), at.owner());
    }

    RowReader.Read<JoinRow> read(StepKey row) {
        return Objects.requireNonNull(rows.get(row), "every row was read");
    }

    /** Why it is not known what the rows say; null if it is. */
    @Nullable
    StoreException failure(Arrival at) {
        StoreException failure = read(at.row()).failure();
        return failure == null ? read(at.join()).failure() : failure;
    }

    /**
     * Whether an arrival is recorded, and, if it has completed a shard, the shard too. A failed branch fills its slot, but
     * never arrives.
     */
    boolean has(Arrival at) {
        JoinRow row = read(at.row()).found();
        if (row == null || !holds(at)) {
            return false;
        }
        if (!at.row().equals(at.join())) {
            return !row.complete() || shardMarked(at, read(at.join()).found());
        }
        Slot slot = row.slots().get(at.slot());
        return slot == null || slot.outcome() == Outcome.OK;
    }

    /** Whether an arrival is in its row, whatever becomes of it. */
    boolean holds(Arrival at) {
        JoinRow row = read(at.row()).found();
        return row != null && at.isIn(row);
    }

    private static boolean shardMarked(Arrival at, @Nullable JoinRow root) {
        if (root != null) {
            for (Set<Integer> marked : root.marks().values()) {
                if (marked.contains(at.slot() / Shards.SIZE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the join may go on. */
    boolean ready(Arrival at) {
        JoinRow row = read(at.join()).found();
        return row != null && Arrival.ready(row);
    }
}
