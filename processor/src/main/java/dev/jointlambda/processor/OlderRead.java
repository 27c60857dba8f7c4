package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that reads the result of a step which does not lead to its own directly.
 *
 * @param parameter the parameter
 * @param producer the step it reads
 * @param list the step whose forEach the producer runs in, if all its results are read from outside; else null
 * @param flaw what is wrong with that, apart from whether the producer always runs; null if nothing is
 */
record OlderRead(
        Parameter parameter,
        Step producer,
        @Nullable Step list,
        @Nullable Flaw flaw) {
    enum Flaw {
        /** No path leads from the producer to the reader: told with what does not always run. */
        NEVER_BEFORE,
        /** It asks for the failure of a step that does not lead here when it fails. */
        FAILURE,
        /** The producer returns nothing. */
        NOTHING,
        /** The parameter is of another type. */
        TYPE,
        /** The producer runs once per item of a forEach the reader is outside of, so there is a list of results. */
        LIST,
        /** The producer is in a forEach inside a forEach, and the reader outside of both. */
        TOO_DEEP
    }

    /** Whether its types do not go together. */
    boolean mistyped() {
        return flaw != null && flaw != Flaw.NEVER_BEFORE;
    }

    boolean optional() {
        return parameter.type().present() != null;
    }
}
