package dev.jointlambda.processor;

import java.util.List;

/**
 * The edges of which exactly one is followed whenever their step is reached.
 *
 * @param edges the edges, in source order
 * @param parameters the parameters they feed; none if they only order; several if each takes from some of the edges
 */
record Slot(List<Edge> edges, List<Parameter> parameters) {
    Slot {
        edges = List.copyOf(edges);
        parameters = List.copyOf(parameters);
    }

    /** Whether an edge may fill it that carries nothing. */
    boolean mayBeEmpty() {
        return parameters.stream().allMatch(parameter -> parameter.type().present() != null);
    }

    /** The steps that fill it, one or the other: {@code "left" or "right"}. */
    String producers() {
        return Phrase.or(edges.stream()
                .map(edge -> Phrase.quoted(edge.from()))
                .distinct()
                .toList());
    }
}
