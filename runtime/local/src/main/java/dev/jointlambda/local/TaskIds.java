package dev.jointlambda.local;

import java.util.LinkedHashSet;
import java.util.Set;

/** The task ids of the latest asynchronous invocations. Old ones are forgotten, as a cloud does. Safe for many threads. */
final class TaskIds {
    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();

    TaskIds(int most) {
        this.most = most;
    }

    /** Notes an id; false if it is known. */
    synchronized boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > most) {
            ids.remove(ids.iterator().next());
        }
        return true;
    }
}
