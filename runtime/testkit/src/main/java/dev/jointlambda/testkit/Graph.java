package dev.jointlambda.testkit;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workflow's edges, by where they lead. */
final class Graph {
    /** The name under which several ends that run together arrive. */
    static final String END = "$end";

    private final WorkflowModel model;
    private final Map<String, List<Incoming>> incoming = new HashMap<>();
    private final Map<String, List<Edge>> outgoing = new HashMap<>();

    /** An edge and the step it leaves. */
    record Incoming(String from, Edge edge) {}

    Graph(WorkflowModel model) {
        this.model = model;
        for (StepModel step : model.steps()) {
            outgoing.put(step.name(), step.edges());
            for (Edge edge : step.edges()) {
                String target = edge.kind() == Edge.Kind.LAST || edge.kind() == Edge.Kind.SKIP ? END : edge.target();
                incoming.computeIfAbsent(target, name -> new ArrayList<>()).add(new Incoming(step.name(), edge));
            }
        }
    }

    /** The edges that lead to a step, to {@link #END}, or, by the empty name, out of the workflow. */
    List<Incoming> into(String step) {
        return incoming.getOrDefault(step, List.of());
    }

    /** The edges that leave a step. */
    List<Edge> outOf(String step) {
        return outgoing.getOrDefault(step, List.of());
    }

    /** The steps over whose elements a forEach runs that this step collects. */
    List<String> forEachInto(String collector) {
        return outgoing.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .flatMap(edge -> edge.collectors().stream())
                        .anyMatch(edge -> edge.target().equals(collector)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a step waits for several arrivals. */
    boolean isJoin(String step) {
        List<Incoming> into = into(step);
        return !into.isEmpty() && joins(into.get(0).edge());
    }

    /** Whether an edge fills a slot of a join row. */
    static boolean joins(Edge edge) {
        return switch (edge.kind()) {
            case JOIN, COLLECT, LAST, SKIP -> true;
            case INVOKE, FOR_EACH, END -> false;
        };
    }

    /** The join row to which a step instance leads along an edge. */
    static StepKey joinOf(StepKey branch, Edge edge) {
        return switch (edge.kind()) {
            case COLLECT -> new StepKey(branch.execution(), edge.target(), parent(branch.index()));
            case LAST, SKIP -> new StepKey(branch.execution(), END, "");
            default -> new StepKey(branch.execution(), edge.target(), branch.index());
        };
    }

    /** The slot that a step instance fills along an edge, in a row that waits for so many arrivals. */
    static int slotOf(StepKey branch, Edge edge, int expected) {
        return edge.kind() == Edge.Kind.COLLECT
                ? edge.slot() * (expected / edge.slots()) + item(branch.index())
                : edge.slot();
    }

    /** A step instance and the edge by which it fills a slot of a join row. */
    record Branch(StepKey key, Edge edge) {}

    /** The step instances that may fill a slot of a join row. */
    List<Branch> branches(StepKey join, int expected, int slot) {
        List<Branch> branches = new ArrayList<>();
        for (Incoming each : into(join.step())) {
            Edge edge = each.edge();
            int width = edge.kind() == Edge.Kind.COLLECT ? Math.max(1, expected / edge.slots()) : 1;
            if (slot / width == edge.slot()) {
                String index = edge.kind() == Edge.Kind.COLLECT ? child(join.index(), slot % width) : join.index();
                branches.add(new Branch(new StepKey(join.execution(), each.from(), index), edge));
            }
        }
        return branches;
    }

    /** The instance of a step in the same items as an instance of another step that comes after it. */
    StepKey before(StepKey key, String step) {
        int depth = model.depth(step);
        List<String> items =
                key.index().isEmpty() ? List.of() : List.of(key.index().split("\\.", -1));
        return new StepKey(key.execution(), step, String.join(".", items.subList(0, Math.min(depth, items.size()))));
    }

    /** Whether an edge leads to a step. */
    static boolean leadsOn(Edge edge) {
        return edge.kind() != Edge.Kind.END && edge.kind() != Edge.Kind.LAST && edge.kind() != Edge.Kind.SKIP;
    }

    static String parent(String index) {
        int dot = index.lastIndexOf('.');
        return dot < 0 ? "" : index.substring(0, dot);
    }

    static String child(String index, int item) {
        return index.isEmpty() ? String.valueOf(item) : index + "." + item;
    }

    /** The position in the innermost forEach. */
    static int item(String index) {
        return Integer.parseInt(index.substring(index.lastIndexOf('.') + 1));
    }
}
