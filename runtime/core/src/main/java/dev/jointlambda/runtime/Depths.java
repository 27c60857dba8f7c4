package dev.jointlambda.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many forEach regions are around each step: one more behind a forEach, one less behind a collecting edge. */
final class Depths {
    private final Map<String, Integer> found = new HashMap<>();
    private final Deque<String> next = new ArrayDeque<>();

    private Depths() {}

    /** Of the steps that some way leads to from the start. */
    static Map<String, Integer> of(WorkflowModel workflow) {
        Depths depths = new Depths();
        depths.add(workflow.start(), 0);
        while (!depths.next.isEmpty()) {
            String step = depths.next.remove();
            int depth = depths.found.getOrDefault(step, 0);
            workflow.step(step).edges().forEach(edge -> depths.follow(edge, depth));
        }
        return depths.found;
    }

    private void follow(Edge edge, int depth) {
        switch (edge.kind()) {
            case INVOKE, JOIN -> add(edge.target(), depth);
            case FOR_EACH -> {
                add(edge.target(), depth + 1);
                edge.collectors().forEach(collector -> add(collector.target(), depth));
            }
            case COLLECT -> add(edge.target(), depth - 1);
            case END, LAST, SKIP -> {
                // leads to no step
            }
        }
    }

    private void add(String step, int depth) {
        if (found.putIfAbsent(step, depth) == null) {
            next.add(step);
        }
    }
}
