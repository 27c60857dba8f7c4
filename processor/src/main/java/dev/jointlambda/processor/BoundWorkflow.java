package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correct workflow, ready to be planned and written out.
 *
 * @param workflow the workflow
 * @param start the step that starts it
 * @param input what an execution is started with; null if with nothing
 * @param result what it returns; void if nothing
 * @param steps every step, in source order
 */
record BoundWorkflow(
        Workflow workflow, Step start, @Nullable TypeRef input, TypeRef result, List<BoundStep> steps) {
    BoundWorkflow {
        steps = List.copyOf(steps);
    }
}
