package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.StoreException;
import org.jspecify.annotations.Nullable;

/** What is known after one conditional write. */
final class Written {
    private static final Written APPLIED = new Written(true, null);
    private static final Written REFUSED = new Written(false, null);

    private final boolean applied;
    private final @Nullable StoreException lost;

    private Written(boolean applied, @Nullable StoreException lost) {
        this.applied = applied;
        this.lost = lost;
    }

    /** The row is as it was to become. */
    static Written applied() {
        return APPLIED;
    }

    /** The condition does not hold: nothing was written. */
    static Written refused() {
        return REFUSED;
    }

    /** No answer, or one that leaves it open: written, now or later, or never. */
    static Written unknown(StoreException why) {
        return new Written(false, why);
    }

    boolean isApplied() {
        return applied;
    }

    boolean isUnknown() {
        return lost != null;
    }

    /**
     * After the row was read back: gives up if the answer was lost and the row does not show that the question is
     * settled, for then the write may still be on its way.
     */
    void settled(boolean byWhatIsStored) {
        if (lost != null && !byWhatIsStored) {
            throw lost;
        }
    }
}
