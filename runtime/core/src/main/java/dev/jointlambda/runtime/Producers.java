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

    /** Of a join, or of the ends that run together ({@link Arrival#END}). */
    static Producers of(WorkflowModel workflow, String join) {
        List<Producer> producers = new ArrayList<>();
        for (WorkflowModel.StepModel step : workflow.steps()) {
            for (Edge edge : step.edges()) {
                String target = edge.kind() == Edge.Kind.LAST ? Arrival.END : edge.target();
                if (edge.joins() && target.equals(join)) {
                    producers.add(new Producer(step.name(), edge));
                }
            }
        }
        return new Producers(List.copyOf(producers));
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
     * The registers that may have the outcome of one arrival: one, or one per exclusive producer.
     *
     * @param join the join instance
     * @param position where it stands
     * @param expected how many arrivals it waits for
     * @param slot the arrival
     */
    List<StepKey> registers(StepKey join, Position position, int expected, int slot) {
        int width = width(expected);
        Position branch = collects() ? position.item(slot % width, width) : position;
        List<StepKey> keys = new ArrayList<>();
        for (Producer each : edges) {
            if (each.edge().slot() == slot / width) {
                keys.add(new StepKey(join.execution(), each.step(), branch.path()));
            }
        }
        return keys;
    }

    /** How many arrivals one slot of the graph stands for. */
    int width(int expected) {
        return collects() ? expected / slots() : 1;
    }
}
