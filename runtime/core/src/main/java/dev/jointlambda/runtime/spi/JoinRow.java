package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.Map;
import java.util.Set;

/**
 * The arrivals of a join. It only grows, and the first write of a slot wins.
 *
 * @param expected how many arrivals make it complete
 * @param slots the arrivals that carry an outcome, by slot
 * @param marks the arrivals whose outcome is in a register of its own, by the cloud that owns that register
 */
public record JoinRow(int expected, Map<Integer, Slot> slots, Map<Cloud, Set<Integer>> marks) {
    /** Copies what it is given. */
    public JoinRow {
        slots = Map.copyOf(slots);
        marks = Map.copyOf(marks);
    }

    /** How many slots are filled. */
    public int arrived() {
        int marked = 0;
        for (Set<Integer> of : marks.values()) {
            marked += of.size();
        }
        return slots.size() + marked;
    }

    /** Whether every expected arrival is here. */
    public boolean complete() {
        return arrived() >= expected;
    }
}
