package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Looks whether somebody else's commit has been gone on from already: then a late copy of the event ends here, instead of
 * running through the rest of the workflow again. Costs reads, and only on copies.
 */
final class LookAhead {
    /** How many registers are read at a time: each brings a payload that may be as large as a row, and only its being there counts. */
    private static final int AT_A_TIME = 25;

    private final Attempt attempt;
    private final Map<Asked, BitSet> items = new ConcurrentHashMap<>();

    /** The items of one list, if one cloud owns them: a take-over may show that it is another. */
    private record Asked(StepKey list, String step, Cloud owner) {}

    LookAhead(Attempt attempt) {
        this.attempt = attempt;
    }

    /**
     * Whether every successor along these edges has committed. A miss may be stale, which only costs work; so it is one, too,
     * if a store cannot be reached: the successors in the other store must not wait for that.
     */
    boolean allCommitted(List<Edge> edges, Stored stored) {
        return look(() -> edges.stream().allMatch(edge -> committed(edge, stored)), false);
    }

    private <T> T look(Supplier<T> rows, T unknown) {
        try {
            return rows.get();
        } catch (StoreException e) {
            RuntimeLog.get().log(Level.INFO, attempt.access().who() + ": could not look ahead, and goes on without", e);
            return unknown;
        }
    }

    private boolean committed(Edge edge, Stored stored) {
        return switch (edge.kind()) {
            case INVOKE -> committed(edge.target(), attempt.position(), placed(edge, stored));
            case JOIN -> committed(edge.target(), attempt.position(), edge.primary());
            case COLLECT ->
                committed(edge.target(), attempt.position().parent(), edge.primary()) || wentOn(edge, stored);
            case FOR_EACH -> stored.items() == 0 ? collected(edge) : items(edge, stored);
            // ending twice is harmless and costs less than looking; the index entry may still be there
            case END, LAST, SKIP -> false;
        };
    }

    /**
     * Whether the end of an item has set going all that it must while others are under way. Whose arrival is in a row that
     * waits for others has not to invoke the collector: one of those others has.
     */
    private boolean wentOn(Edge collect, Stored stored) {
        if (attempt.position().region() == null) {
            return false; // nothing goes on from here but the arrival, and that is cheaper to repeat than to look for
        }
        Arrival arrival = Arrival.of(collect, attempt.execution(), attempt.position());
        JoinRow row = stored.row() == null
                ? attempt.access().store(arrival.owner()).readJoin(arrival.row(), false)
                : stored.row();
        if (row == null || row.complete() || !arrival.isIn(row)) {
            return false;
        }
        Window window = Window.after(attempt.workflow(), attempt.execution(), attempt.position(), collect);
        return window == null || committed(window);
    }

    /** Whether the item that is set going has committed its first step. A miss may be stale, or a store out of reach. */
    boolean committed(Window window) {
        Items all = window.items();
        return look(
                () -> committed(all.forEach().target(), all.position(window.next(), window.owner()), window.owner()),
                false);
    }

    private boolean committed(String step, Position position, Cloud owner) {
        return place(step, position, owner).read(attempt.access()) != null;
    }

    private boolean collected(Edge forEach) {
        for (Edge each : forEach.collectors()) {
            if (!committed(each.target(), attempt.position(), each.primary())) {
                return false;
            }
        }
        return true;
    }

    private boolean items(Edge edge, Stored stored) {
        Items all = new Items(edge, attempt.key(), attempt.position(), attempt.owner(), stored.items());
        return first(all, placed(edge, stored)).cardinality() == all.first();
    }

    /** Which of the first items have committed their first step; none if that cannot be read. Not to be changed. */
    BitSet committed(Items all, Cloud owner) {
        return look(() -> first(all, owner), new BitSet());
    }

    private BitSet first(Items all, Cloud owner) {
        Asked asked = new Asked(all.list(), all.forEach().target(), owner);
        BitSet seen = items.get(asked);
        if (seen == null) {
            seen = among(all, owner);
            items.put(asked, seen);
        }
        return seen;
    }

    /** All items have one owner, so they stand in one join row or can be read together. */
    private BitSet among(Items items, Cloud owner) {
        BitSet committed = new BitSet(items.first());
        if (place(items.forEach().target(), items.position(0, owner), owner) instanceof SlotPlace slots) {
            return among(slots, items, owner);
        }
        for (int begin = 0; begin < items.first(); begin += AT_A_TIME) {
            int end = Math.min(begin + AT_A_TIME, items.first());
            List<StepKey> keys =
                    IntStream.range(begin, end).mapToObj(items::key).toList();
            Set<StepKey> found = attempt.access().store(owner).readAll(keys).keySet();
            for (int item = begin; item < end; item++) {
                committed.set(item, found.contains(keys.get(item - begin)));
            }
        }
        return committed;
    }

    private BitSet among(SlotPlace place, Items items, Cloud owner) {
        BitSet committed = new BitSet(items.first());
        Arrival first = place.arrival();
        JoinRow row = attempt.access().store(first.owner()).readJoin(first.join(), false);
        for (int item = 0; row != null && item < items.first(); item++) {
            Arrival arrival = Arrival.of(first.edge(), attempt.execution(), items.position(item, owner));
            Slot slot = row.slots().get(arrival.slot());
            committed.set(item, slot != null && slot.step().equals(place.key().step()));
        }
        return committed;
    }

    private CommitPlace place(String step, Position position, Cloud owner) {
        return CommitPlace.of(attempt.workflow().step(step).edges(), attempt.key(step, position), position, owner);
    }

    private static Cloud placed(Edge edge, Stored stored) {
        return stored.placed().getOrDefault(edge.target(), edge.primary());
    }
}
