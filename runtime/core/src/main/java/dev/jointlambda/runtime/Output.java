package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Value;
import org.jspecify.annotations.Nullable;

/** The stored bytes from which everybody goes on; read only if needed. */
final class Output {
    private final Attempt attempt;
    private final Value value;
    private final @Nullable Bytes mine;

    /** @param mine the bytes, if this attempt has committed them itself */
    Output(Attempt attempt, Value value, @Nullable Bytes mine) {
        this.attempt = attempt;
        this.value = value;
        this.mine = mine;
    }

    /** The bytes if they are here; null if they would have to be read. */
    @Nullable
    Bytes atHand() {
        return mine == null && value instanceof Value.Inline inline ? inline.bytes() : mine;
    }

    Bytes bytes() {
        Bytes here = atHand();
        return here == null ? attempt.values().read(attempt.owner(), value) : here;
    }
}
