package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a step.
 *
 * @param name its name, for messages
 * @param type its type
 * @param kind where its value comes from
 * @param from the step named by {@code @From}; null unless that is the kind
 * @param origin its name in the source
 */
record Parameter(
        String name, TypeRef type, Kind kind, @Nullable Text from, Origin origin) {
    /** Where a parameter's value comes from. */
    enum Kind {
        /** The runtime's StepContext. */
        CONTEXT,
        /** The execution's input, by {@code @Input}. */
        INPUT,
        /** The step named by {@code @From}. */
        FROM,
        /** A predecessor, by type. */
        TYPE
    }
}
