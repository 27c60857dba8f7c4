package dev.jointlambda.processor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow is to its callers.
 *
 * @param input what an execution is started with; null if with nothing
 * @param result what it returns; void if nothing
 */
record Contract(@Nullable TypeRef input, TypeRef result) {
    /** The contract, if it is clear which end gives the result, whatever else is wrong. */
    static Optional<Contract> of(WorkflowMatch match) {
        Parameter input = match.input();
        return result(match.workflow()).map(end -> new Contract(input == null ? null : input.type(), end.result()));
    }

    /** The end that gives the result: the one named, else the only one that returns something, else any. */
    static Optional<Step> result(Workflow workflow) {
        List<Step> ends = workflow.ends();
        if (workflow.result() != null) {
            Step named = workflow.step(Objects.requireNonNull(workflow.result()).value());
            return ends.contains(named) ? Optional.of(named) : Optional.empty();
        }
        List<Step> giving = ends.stream().filter(end -> !end.result().isVoid()).toList();
        if (giving.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(giving.isEmpty() ? ends.get(0) : giving.get(0));
    }
}
