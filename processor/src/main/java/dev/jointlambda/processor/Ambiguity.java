package dev.jointlambda.processor;

import java.util.List;

/**
 * A parameter that types alone do not bind.
 *
 * @param parameter the parameter
 * @param edges the edges that could feed it
 * @param carried what they carry
 * @param rivals the parameters they could feed, this one among them
 */
record Ambiguity(Parameter parameter, List<Edge> edges, TypeRef carried, List<Parameter> rivals) {
    Ambiguity {
        edges = List.copyOf(edges);
        rivals = List.copyOf(rivals);
    }
}
