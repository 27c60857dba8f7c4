package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/**
 * A slot of the join row that the instance leads to: one write commits and arrives. Steps of which only one ever runs may
 * share it, so the slot says whose it is.
 */
record SlotPlace(StepKey key, Arrival arrival) implements CommitPlace {
    @Override
    public @Nullable Stored read(Access access) {
        return own(access, access.store(arrival.owner()).readJoin(arrival.join(), false));
    }

    @Override
    public Stored commit(Access access, Values values, Draft draft) {
        Slot mine = new Slot(
                key.step(),
                draft.outcome(),
                values.forSlot(arrival.owner(), key, draft.nonce(), draft.bytes()),
                draft.nonce(),
                draft.at());
        JoinRow row = access.store(arrival.owner()).arrive(arrival.join(), arrival.expected(), arrival.slot(), mine);
        Slot stored = row.slots().get(arrival.slot());
        if (stored == null || own(access, row) == null) {
            throw access.stuck("slot " + arrival.slot() + " of the join row "
                    + arrival.join().joinKey() + " is empty after it was filled");
        }
        return Stored.of(stored, stored.nonce().equals(draft.nonce()), row);
    }

    /** Nothing to freeze, a join never moves. But a stale row may hide that all have arrived: look again. */
    @Override
    public @Nullable Stored takeOver(Access access, Stored seen) {
        JoinRow row = seen.row();
        if (row != null && row.complete()) {
            return seen;
        }
        return own(access, access.store(arrival.owner()).readJoin(arrival.join(), true));
    }

    /** What this step has committed in a row that was read; null if nothing. */
    @Nullable
    Stored in(@Nullable JoinRow row) {
        Slot slot = row == null ? null : row.slots().get(arrival.slot());
        return row == null || slot == null || !slot.step().equals(key.step()) ? null : Stored.of(slot, false, row);
    }

    /** As {@link #in}, for the step itself: it runs, so that no step that excludes it can have run. */
    private @Nullable Stored own(Access access, @Nullable JoinRow row) {
        Slot slot = row == null ? null : row.slots().get(arrival.slot());
        if (slot != null && !slot.step().equals(key.step())) {
            throw access.stuck("slot " + arrival.slot() + " of the join row "
                    + arrival.join().joinKey() + " was filled by the step \"" + slot.step()
                    + "\", which must not run together with \"" + key.step() + "\"");
        }
        return in(row);
    }
}
