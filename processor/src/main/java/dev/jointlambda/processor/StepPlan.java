package dev.jointlambda.processor;

import java.time.Duration;
import java.util.List;

/**
 * One step, ready to be written out.
 *
 * @param name the step's name
 * @param method the name of the method
 * @param placement where it runs
 * @param timeout how long one attempt may take
 * @param memoryMb the memory of its functions in MB
 * @param result what the method returns; {@link PayloadPlan#NOTHING} if it is void
 * @param parameters where the method's arguments come from, in its order
 * @param edges every edge that leaves the step, in source order; never empty, an end has {@link EdgePlan.End} or
 *     {@link EdgePlan.Last}
 */
record StepPlan(
        String name,
        String method,
        PlacementPlan placement,
        Duration timeout,
        int memoryMb,
        PayloadPlan result,
        List<ParameterPlan> parameters,
        List<EdgePlan> edges) {
    StepPlan {
        parameters = List.copyOf(parameters);
        edges = List.copyOf(edges);
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("no edge leaves \"" + name + "\", not even the workflow's end");
        }
    }
}
