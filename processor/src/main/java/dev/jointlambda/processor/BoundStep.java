package dev.jointlambda.processor;

import java.util.List;

/**
 * A step with nothing left to decide.
 *
 * @param step the step
 * @param sources where each parameter comes from, in the method's order
 * @param committed what its result is encoded as: what it returns, or, for an end, the workflow's result
 * @param edges what happens when it has committed, in source order; never empty
 * @param choices the ways it may choose among; empty unless it chooses
 * @param catches where its failures lead, the most specific first; empty if nowhere
 */
record BoundStep(
        Step step,
        List<Source> sources,
        TypeRef committed,
        List<BoundEdge> edges,
        List<BoundChoice> choices,
        List<BoundCatch> catches) {
    BoundStep {
        sources = List.copyOf(sources);
        edges = List.copyOf(edges);
        choices = List.copyOf(choices);
        catches = List.copyOf(catches);
        if (sources.size() != step.parameters().size() || edges.isEmpty()) {
            throw new IllegalArgumentException(step.name() + " is not bound");
        }
    }
}
