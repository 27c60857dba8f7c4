package dev.jointlambda.local.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was refused, each thing once; the first 10 000. Safe for many threads. */
final class AccessLog {
    private static final int MOST = 10_000;

    private final Set<Refusal> refusals = new LinkedHashSet<>();

    synchronized void refused(Refusal refusal) {
        if (refusals.size() < MOST) {
            refusals.add(refusal);
        }
    }

    synchronized List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    synchronized void clear() {
        refusals.clear();
    }
}
