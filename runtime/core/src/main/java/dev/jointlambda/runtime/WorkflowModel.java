package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workflow's graph as data, for what looks at it as a whole: clients, local clouds, later the sweeper. The functions
 * themselves have their edges compiled in.
 *
 * @param name the workflow's name
 * @param version the version of the graph, from 1
 * @param timeout how long an execution may take
 * @param start the step that starts it
 * @param steps every step, in source order
 */
public record WorkflowModel(String name, int version, Duration timeout, String start, List<StepModel> steps) {
    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException if a step collects items and joins other branches: how many arrivals it waits for
     *     is then known to no single branch
     */
    public WorkflowModel {
        steps = List.copyOf(steps);
        Map<String, Edge.Kind> joins = new HashMap<>();
        for (StepModel step : steps) {
            for (Edge edge : step.edges()) {
                if (edge.joins() && joins.getOrDefault(edge.target(), edge.kind()) != edge.kind()) {
                    throw new IllegalArgumentException("the step \"" + edge.target() + "\" of the workflow \"" + name
                            + "\" collects the items of a forEach and joins other branches too: let a step of its own"
                            + " collect the items first");
                }
                if (edge.joins()) {
                    joins.put(edge.target(), edge.kind());
                }
            }
        }
    }

    /**
     * One step.
     *
     * @param name its name
     * @param primary the cloud it runs on
     * @param backup the cloud that takes over; null if none does
     * @param timeout how long one attempt may take
     * @param edges what leaves it
     */
    public record StepModel(
            String name, Cloud primary, @Nullable Cloud backup, Duration timeout, List<Edge> edges) {
        /** Copies the edges. */
        public StepModel {
            edges = List.copyOf(edges);
        }

        /** Whether the step runs, or may run, on a cloud. */
        public boolean runsOn(Cloud cloud) {
            return cloud == primary || cloud == backup;
        }
    }

    /**
     * A step by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StepModel step(String step) {
        for (StepModel each : steps) {
            if (each.name().equals(step)) {
                return each;
            }
        }
        throw new IllegalArgumentException("the workflow \"" + name + "\" has no step \"" + step + "\"");
    }

    /** The home of every execution: the start's primary cloud. */
    public Cloud home() {
        return step(start).primary();
    }

    /** The name of a step's function: {@code <prefix>-<workflow>-<step>}, with {@code -v<version>} from version 2 on. */
    public String functionName(String prefix, String step) {
        return prefix + "-" + name + (version == 1 ? "" : "-v" + version) + "-" + step;
    }
}
