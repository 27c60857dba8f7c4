package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/** A slot of the join row that the instance leads to: one write commits and arrives. */
record SlotPlace(StepKey key, Arrival arrival) implements CommitPlace {
    @Override
    public @Nullable Stored read(Access access) {
        return in(access.store(arrival.owner()).readJoin(arrival.join(), false));
    }

    @Override
    public Stored commit(Access access, Values values, Draft draft) {
        Slot mine = new Slot(
                draft.outcome(),
                values.forSlot(arrival.owner(), key, draft.nonce(), draft.bytes()),
                draft.nonce(),
                draft.at());
        JoinRow row = access.store(arrival.owner()).arrive(arrival.join(), arrival.expected(), arrival.slot(), mine);
        Slot stored = row.slots().get(arrival.slot());
        if (stored == null) {
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
        return in(access.store(arrival.owner()).readJoin(arrival.join(), true));
    }

    private @Nullable Stored in(@Nullable JoinRow row) {
        Slot slot = row == null ? null : row.slots().get(arrival.slot());
        return row == null || slot == null ? null : Stored.of(slot, false, row);
    }
}
