package dev.jointlambda.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workflow whose names are resolved: steps, and edges between them. Knows no compiler. */
final class Workflow {
    private final String type;
    private final Origin origin;
    private final String name;
    private final int version;
    private final Duration timeout;
    private final @Nullable Text result;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Edge> edges;
    private final List<Compensation> compensations;
    private final Map<Edge, Integer> numbers = new HashMap<>();
    private final Map<String, List<Edge>> into = new HashMap<>();
    private final Map<String, List<Edge>> outOf = new HashMap<>();
    private final Graph graph;

    /**
     * @param type the class's name in messages
     * @param origin the class's name in the source
     * @param name the workflow's name
     * @param version the graph's version
     * @param timeout how long an execution may take
     * @param result the step that gives the result; null if the user names none
     * @param steps in source order
     * @param edges in source order; between steps of the workflow. A step and another have at most one of kind CATCH and one
     *     of another kind
     * @param compensations what undoes steps, in source order
     */
    Workflow(
            String type,
            Origin origin,
            String name,
            int version,
            Duration timeout,
            @Nullable Text result,
            List<Step> steps,
            List<Edge> edges,
            List<Compensation> compensations) {
        this.type = type;
        this.origin = origin;
        this.name = name;
        this.version = version;
        this.timeout = timeout;
        this.result = result;
        steps.forEach(step -> this.steps.put(step.name(), step));
        this.edges = List.copyOf(edges);
        this.compensations = List.copyOf(compensations);
        this.graph = Graph.of(this.steps.keySet());
        for (Edge edge : edges) {
            numbers.put(edge, numbers.size());
            graph.edge(edge.from(), edge.to());
            outOf.computeIfAbsent(edge.from(), step -> new ArrayList<>()).add(edge);
            into.computeIfAbsent(edge.to(), step -> new ArrayList<>()).add(edge);
        }
    }

    String type() {
        return type;
    }

    Origin origin() {
        return origin;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    Duration timeout() {
        return timeout;
    }

    @Nullable
    Text result() {
        return result;
    }

    List<Step> steps() {
        return List.copyOf(steps.values());
    }

    Step step(String step) {
        Step found = steps.get(step);
        if (found == null) {
            throw new IllegalArgumentException("no step " + step);
        }
        return found;
    }

    Graph graph() {
        return graph;
    }

    List<Edge> edges() {
        return edges;
    }

    /** An edge's place among the edges. */
    int number(Edge edge) {
        Integer number = numbers.get(edge);
        if (number == null) {
            throw new IllegalArgumentException("no edge " + edge);
        }
        return number;
    }

    /** The edges into a step, in source order. */
    List<Edge> into(Step step) {
        return List.copyOf(into.getOrDefault(step.name(), List.of()));
    }

    /** The edges out of a step, in source order. */
    List<Edge> outOf(Step step) {
        return List.copyOf(outOf.getOrDefault(step.name(), List.of()));
    }

    /** What undoes steps, in source order. */
    List<Compensation> compensations() {
        return compensations;
    }

    /** The edges from one step to another, in source order: one, or one and, if that step follows either way, its CATCH. */
    List<Edge> edges(String from, String to) {
        return outOf(step(from)).stream().filter(edge -> edge.to().equals(to)).toList();
    }

    /** The first of the edges from one step to another. */
    Edge edge(String from, String to) {
        return edges(from, to).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edge " + from + " -> " + to));
    }

    /** The steps nothing leads to, in source order. */
    List<Step> sources() {
        return steps.values().stream()
                .filter(step -> graph.predecessors(step.name()).isEmpty())
                .toList();
    }

    /** The steps that lead nowhere unless they fail, in source order. */
    List<Step> ends() {
        return steps.values().stream()
                .filter(step -> outOf(step).stream().allMatch(edge -> edge.kind() == Edge.Kind.CATCH))
                .toList();
    }
}
