package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Counts calls. */
final class Counters {
    private final Map<CallKind, long[]> counts = new EnumMap<>(CallKind.class);

    Counters() {
        for (CallKind kind : CallKind.values()) {
            counts.put(kind, new long[8]);
        }
    }

    void count(Call call) {
        of(call.kind())[slot(call.from(), call.to(), call.ofAttempt() == 0)]++;
    }

    void reset() {
        counts.values().forEach(each -> Arrays.fill(each, 0));
    }

    Operations snapshot() {
        Map<Operations.Group, Long> found = new HashMap<>();
        for (CallKind kind : CallKind.values()) {
            for (Cloud from : Cloud.values()) {
                for (Cloud to : Cloud.values()) {
                    for (boolean byClient : new boolean[] {false, true}) {
                        long count = of(kind)[slot(from, to, byClient)];
                        if (count > 0) {
                            found.put(new Operations.Group(kind, from, to, byClient), count);
                        }
                    }
                }
            }
        }
        return new Operations(found);
    }

    private long[] of(CallKind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    private static int slot(Cloud from, Cloud to, boolean byClient) {
        return (from == Cloud.AWS ? 0 : 4) + (to == Cloud.AWS ? 0 : 2) + (byClient ? 1 : 0);
    }
}
