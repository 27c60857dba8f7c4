package dev.jointlambda.processor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow is to its callers.
 *
 * @param input what an execution is started with; null if with nothing
 * @param result what it returns; void if nothing
 */
record Contract(@Nullable TypeRef input, TypeRef result) {
    /** The contract, if it is clear what the result is, whatever else is wrong. */
    static Optional<Contract> of(Step start, Ends ends) {
        Parameter input = WorkflowMatch.input(start);
        return Optional.ofNullable(ends.result())
                .map(result -> new Contract(input == null ? null : input.type(), result));
    }
}
