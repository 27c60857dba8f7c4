package dev.jointlambda.processor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow is to its callers.
 *
 * @param start the parameter that takes what an execution is started with; null if nothing
 * @param result what an execution returns; void if nothing
 * @param giving the ends that give the result
 */
record Contract(@Nullable Parameter start, TypeRef result, List<Step> giving) {
    Contract {
        giving = List.copyOf(giving);
    }

    /** What an execution is started with; null if with nothing. */
    @Nullable
    TypeRef input() {
        return start == null ? null : start.type();
    }

    /** The contract, if it is clear what the result is, whatever else is wrong. */
    static Optional<Contract> of(Step start, Ends ends) {
        Parameter input = WorkflowMatch.input(start);
        return Optional.ofNullable(ends.result()).map(result -> new Contract(input, result, ends.giving()));
    }
}
