package dev.jointlambda.processor;

import java.util.List;

/**
 * The undo of a step.
 *
 * @param step the step it undoes
 * @param method the method it calls
 * @param arguments where each of the method's arguments comes from, in its order
 * @param origin the name of the step in the annotation
 */
record Compensation(String step, String method, List<Argument> arguments, Origin origin) {
    Compensation {
        arguments = List.copyOf(arguments);
    }

    /** Where an argument comes from. */
    sealed interface Argument {
        /** The runtime's StepContext. */
        record Context() implements Argument {}

        /** Why the execution failed. */
        record Failure() implements Argument {}

        /** What the step took: its parameter of that number, from 0. */
        record Input(int parameter) implements Argument {}

        /** What the step returned. */
        record Output() implements Argument {}
    }
}
