package dev.jointlambda.processor;

/**
 * An edge of a workflow as the user wrote it.
 *
 * @param from the step it leaves
 * @param to the step it leads to
 * @param kind how
 * @param origin the target's name in the source
 */
record Edge(String from, String to, Kind kind, Origin origin) {
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
