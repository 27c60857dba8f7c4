package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether somebody else's commit has been gone on from already: then a late copy of the event ends here, instead of
 * running through the rest of the workflow again. Costs reads, and only on copies.
 */
final class LookAhead {
    private final Attempt attempt;

    LookAhead(Attempt attempt) {
        this.attempt = attempt;
    }

    /** Whether every successor along these edges has committed. A miss may be stale, which only costs work. */
    boolean allCommitted(List<Edge> edges, Stored stored) {
        for (Edge edge : edges) {
            if (!committed(edge, stored)) {
                return false;
            }
        }
        return true;
    }

    private boolean committed(Edge edge, Stored stored) {
        return switch (edge.kind()) {
            case INVOKE -> committed(edge.target(), attempt.position(), placed(edge, stored));
            case JOIN, COLLECT ->
                committed(
                        edge.target(),
                        Arrival.of(edge, attempt.execution(), attempt.position())
                                .position(),
                        edge.primary());
            case FOR_EACH -> stored.items() == 0 ? collected(edge) : items(edge, stored);
            // ending twice is harmless and costs less than looking; the index entry may still be there
            case END, LAST, SKIP -> false;
        };
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

    /** All items have one owner, so they stand in one join row or can be read together. */
    private boolean items(Edge edge, Stored stored) {
        Cloud owner = placed(edge, stored);
        List<StepKey> registers = new ArrayList<>();
        for (int item = 0; item < stored.items(); item++) {
            Position position = attempt.position().item(item, stored.items());
            CommitPlace place = place(edge.target(), position, owner);
            if (place instanceof SlotPlace slots) {
                return all(slots, stored.items());
            }
            registers.add(attempt.key(edge.target(), position));
        }
        return attempt.access().store(owner).readAll(registers).size() == stored.items();
    }

    private boolean all(SlotPlace place, int items) {
        Arrival first = place.arrival();
        JoinRow row = attempt.access().store(first.owner()).readJoin(first.join(), false);
        for (int item = 0; row != null && item < items; item++) {
            Position position = attempt.position().item(item, items);
            Arrival arrival = Arrival.of(first.edge(), attempt.execution(), position);
            Slot slot = row.slots().get(arrival.slot());
            if (slot == null || !slot.step().equals(place.key().step())) {
                return false;
            }
        }
        return row != null;
    }

    private CommitPlace place(String step, Position position, Cloud owner) {
        return CommitPlace.of(attempt.workflow().step(step).edges(), attempt.key(step, position), position, owner);
    }

    private static Cloud placed(Edge edge, Stored stored) {
        return stored.placed().getOrDefault(edge.target(), edge.primary());
    }
}
