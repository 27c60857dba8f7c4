package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Which steps fill the slots of a join, by the graph: where to look for an outcome that the join row only marks.
 *
 * @param edges every step that leads to the join, with its edge
 */
record Producers(List<Producer> edges) {
    /** A step and the edge by which it leads to the join. */
    record Producer(String step, Edge edge) {}

    /** A step instance and the edge by which it may have filled a slot. */
    record Candidate(StepKey key, Edge edge) {}

    /** Of a join, or of the ends that run together ({@link Arrival#END}). */
    static Producers of(WorkflowModel workflow, String join) {
        List<Producer> producers = new ArrayList<>();
        for (WorkflowModel.StepModel step : workflow.steps()) {
            for (Edge edge : step.edges()) {
                if (leadsTo(edge, join)) {
                    producers.add(new Producer(step.name(), edge));
                }
            }
        }
        return new Producers(List.copyOf(producers));
    }

    private static boolean leadsTo(Edge edge, String join) {
        return switch (edge.kind()) {
            case JOIN, COLLECT -> edge.target().equals(join);
            case LAST, SKIP -> join.equals(Arrival.END);
            case INVOKE, FOR_EACH, END -> false;
        };
    }

    /** How many slots the join has in the graph; a collected slot stands for as many as the forEach has items. */
    int slots() {
        return edges.isEmpty() ? 0 : edges.get(0).edge().slots();
    }

    /** Whether the join waits for the items of a forEach. */
    boolean collects() {
        return !edges.isEmpty() && edges.get(0).edge().kind() == Edge.Kind.COLLECT;
    }

    /**
     * The step instances that one arrival may come from: one, or several of which only one runs.
     *
     * @param join the join instance
     * @param position where it stands
     * @param expected how many arrivals it waits for
     * @param slot the arrival
     */
    List<Candidate> candidates(StepKey join, Position position, int expected, int slot) {
        int width = width(expected);
        Position branch = collects() ? position.item(slot % width, width) : position;
        List<Candidate> candidates = new ArrayList<>();
        for (Producer each : edges) {
            if (each.edge().slot() == slot / width) {
                candidates.add(new Candidate(new StepKey(join.execution(), each.step(), branch.path()), each.edge()));
            }
        }
        return candidates;
    }

    /** How many arrivals one slot of the graph stands for. */
    int width(int expected) {
        return collects() ? expected / slots() : 1;
    }
}
