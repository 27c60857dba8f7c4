package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correct workflow, ready to be planned and written out.
 *
 * @param workflow the workflow
 * @param start the step that starts it
 * @param input what an execution is started with; null if with nothing
 * @param result the end that gives the result
 * @param steps every step, in source order
 */
record BoundWorkflow(
        Workflow workflow, Step start, @Nullable TypeRef input, Step result, List<BoundStep> steps) {
    BoundWorkflow {
        steps = List.copyOf(steps);
    }
}
