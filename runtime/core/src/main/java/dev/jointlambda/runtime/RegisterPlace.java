package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/** A register of the instance's own, in the store of its owner. */
record RegisterPlace(StepKey key, Cloud owner) implements CommitPlace {
    @Override
    public @Nullable Stored read(Access access) {
        Register register = access.store(owner).read(key);
        return register == null ? null : Stored.of(register, false);
    }

    @Override
    public Stored commit(Access access, Values values, Draft draft) {
        Register mine = new Register(
                draft.outcome(),
                draft.items() > 0 ? values.forItems(owner, draft.bytes()) : values.forRegister(owner, draft.bytes()),
                draft.nonce(),
                draft.placed(),
                draft.items(),
                draft.at(),
                false);
        Register stored = access.store(owner).putIfAbsent(key, mine);
        // a lost answer is not a lost write: the nonce says whose it is
        return Stored.of(stored, stored.nonce().equals(draft.nonce()));
    }

    @Override
    public @Nullable Stored takeOver(Access access, Stored seen) {
        if (seen.placed().isEmpty()) {
            return seen; // no successor whose placement could move
        }
        Register frozen = access.store(owner).takeOver(key);
        return frozen == null ? null : Stored.of(frozen, false);
    }
}
