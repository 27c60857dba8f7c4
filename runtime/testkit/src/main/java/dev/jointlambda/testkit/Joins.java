package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The join rows of one store. Guarded by the store. */
final class Joins {
    private final Map<StepKey, JoinRow> rows = new HashMap<>();
    private final Consumer<Change> changes;
    private final Consumer<Runnable> expiry;

    Joins(Consumer<Change> changes, Consumer<Runnable> expiry) {
        this.changes = changes;
        this.expiry = expiry;
    }

    @Nullable
    JoinRow read(StepKey join) {
        return rows.get(join);
    }

    JoinRow arrive(StepKey join, int expected, int slot, Slot outcome) {
        JoinRow row = row(join, expected);
        if (row.slots().containsKey(slot)) {
            return row;
        }
        Map<Integer, Slot> slots = new HashMap<>(row.slots());
        slots.put(slot, outcome);
        JoinRow grown = new JoinRow(row.expected(), slots, row.marks());
        put(join, grown);
        changes.accept(new Change.Arrived(join, row.expected(), slot, outcome));
        return grown;
    }

    JoinRow mark(StepKey join, int expected, int slot, Cloud owner) {
        JoinRow row = row(join, expected);
        Set<Integer> marked = row.marks().getOrDefault(owner, Set.of());
        if (marked.contains(slot)) {
            return row;
        }
        Set<Integer> more = new HashSet<>(marked);
        more.add(slot);
        Map<Cloud, Set<Integer>> marks = new EnumMap<>(Cloud.class);
        marks.putAll(row.marks());
        marks.put(owner, Set.copyOf(more));
        JoinRow grown = new JoinRow(row.expected(), row.slots(), marks);
        put(join, grown);
        changes.accept(new Change.Marked(join, row.expected(), slot, owner));
        return grown;
    }

    private void put(StepKey join, JoinRow row) {
        if (rows.put(join, row) == null) {
            expiry.accept(() -> rows.remove(join));
        }
    }

    private JoinRow row(StepKey join, int expected) {
        JoinRow row = rows.get(join);
        return row != null ? row : new JoinRow(expected, Map.of(), Map.of());
    }

    void forget() {
        rows.clear();
    }
}
