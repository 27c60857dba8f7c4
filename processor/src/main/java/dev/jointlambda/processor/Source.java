package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the value of one parameter of a bound step comes from. */
sealed interface Source {
    /** The runtime's StepContext. */
    record Context() implements Source {}

    /** The start's data parameter: what the execution was started with. */
    record Start(TypeRef type) implements Source {}

    /** The execution's input, read in any step but the start. */
    record ExecutionInput(TypeRef type) implements Source {}

    /** A value that steps produce of which at most one runs. */
    sealed interface Fed extends Source {
        /** The steps whose value the parameter takes, in source order; never empty. */
        List<Producer> producers();

        /** The parameter's type; a value that its producer declares more generally is cast to it. */
        TypeRef parameter();
    }

    /**
     * The one value the step is invoked with: in a forEach an element.
     *
     * @param optional whether the parameter is an Optional that wraps the value, and is empty if the step is reached by
     *     an edge that carries none
     */
    record Single(List<Producer> producers, TypeRef parameter, boolean optional) implements Fed {
        public Single {
            producers = List.copyOf(producers);
        }
    }

    /**
     * A slot of a join.
     *
     * @param slot its number
     * @param optional whether the parameter is an Optional that wraps the value, and is empty if the slot is filled by an
     *     edge that carries none
     */
    record Slot(int slot, List<Producer> producers, TypeRef parameter, boolean optional) implements Fed {
        public Slot {
            producers = List.copyOf(producers);
        }
    }

    /**
     * A slot that every item of a forEach fills.
     *
     * @param slot its number
     * @param parameter the type the results are handed over in
     */
    record Items(int slot, List<Producer> producers, TypeRef parameter) implements Fed {
        public Items {
            producers = List.copyOf(producers);
        }
    }

    /**
     * An older result.
     *
     * @param producer the step that gave it, and its type: of one item, if it is that of a forEach
     * @param parameter the parameter's type
     * @param optional whether that is an Optional which wraps the value, and is empty if the step did not run
     * @param list the step whose forEach the producer runs in, if all its results are handed over; else null
     */
    record Older(
            Producer producer,
            TypeRef parameter,
            boolean optional,
            @Nullable String list) implements Source {}
}
