package dev.jointlambda.runtime;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many events one function instance has dropped, by reason. Safe for many threads. */
public final class DropCounts {
    private final Map<Dropped, LongAdder> counts = new EnumMap<>(Dropped.class);

    DropCounts() {
        for (Dropped each : Dropped.values()) {
            counts.put(each, new LongAdder());
        }
    }

    /** How many were dropped for this reason since the instance was made. */
    public long of(Dropped reason) {
        return count(reason).sum();
    }

    void add(Dropped reason) {
        count(reason).increment();
    }

    @SuppressWarnings("NullAway") // every reason has a count
    private LongAdder count(Dropped reason) {
        return counts.get(reason);
    }
}
