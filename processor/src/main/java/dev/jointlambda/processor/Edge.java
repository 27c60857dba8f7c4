package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/**
 * An edge of a workflow as the user wrote it.
 *
 * @param from the step it leaves
 * @param to the step it leads to
 * @param kind how
 * @param origin the target's name in the source
 * @param window how many elements run at a time, 0 for all, and where that is said; null unless the kind is FOR_EACH
 */
record Edge(
        String from,
        String to,
        Kind kind,
        Origin origin,
        @Nullable Setting<Integer> window) {
    Edge(String from, String to, Kind kind, Origin origin) {
        this(from, to, kind, origin, null);
    }

    /** How many elements run at a time; 0 for all. */
    int maxConcurrency() {
        return window == null ? 0 : window.value();
    }

    /** How an edge is followed. */
    enum Kind {
        /** Always, with the whole result. */
        ALL,
        /** If the class of the result says so: one of several. */
        ONE_OF,
        /** Once per element of the result. */
        FOR_EACH,
        /** When the step has failed for good, with its failure. */
        CATCH
    }
}
