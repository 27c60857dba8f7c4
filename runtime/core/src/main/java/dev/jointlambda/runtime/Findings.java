package dev.jointlambda.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a walk over the rows of an execution has found. For one thread. */
final class Findings {
    private final Map<String, Missing> missing = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private long later = Long.MAX_VALUE;
    private boolean cut;

    /** Adds something that is missing, unless it is known to be. */
    void add(Missing one) {
        missing.putIfAbsent(one.name(), one);
    }

    /** A part of the execution could not be read. */
    void unread(String what, RuntimeException why) {
        unread.add(what + ": " + why.getMessage());
    }

    /** Nothing of a part is overdue before a time, so that it need not be looked at until then. */
    void notBefore(long time) {
        later = Math.min(later, time);
    }

    /** The walk has had its time: there is more than was seen. */
    void cut() {
        cut = true;
    }

    /** Whether there is more than was seen. */
    boolean isCut() {
        return cut;
    }

    /** Everything that follows from what is committed and is not there, overdue or not, in the order of the walk. */
    List<Missing> missing() {
        return List.copyOf(missing.values());
    }

    /** What could not be read, and why. */
    List<String> unread() {
        return unread;
    }

    /** When to look again at parts that were left out; {@link Long#MAX_VALUE} if there are none. */
    long later() {
        return later;
    }
}
