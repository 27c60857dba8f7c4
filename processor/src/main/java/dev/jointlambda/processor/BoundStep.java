package dev.jointlambda.processor;

import java.util.List;

/**
 * A step with nothing left to decide.
 *
 * @param step the step
 * @param sources where each parameter comes from, in the method's order
 * @param edges what happens when it has committed, in source order; never empty
 */
record BoundStep(Step step, List<Source> sources, List<BoundEdge> edges) {
    BoundStep {
        sources = List.copyOf(sources);
        edges = List.copyOf(edges);
        if (sources.size() != step.parameters().size() || edges.isEmpty()) {
            throw new IllegalArgumentException(step.name() + " is not bound");
        }
    }
}
