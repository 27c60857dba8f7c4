package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow's graph as data, for what looks at it as a whole: clients, sweepers, local clouds. The functions themselves have
 * their edges compiled in.
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

    /** A graph, as generated code states it. */
    public static WorkflowModel of(String name, int version, Duration timeout, String start, StepModel... steps) {
        return new WorkflowModel(name, version, timeout, start, List.of(steps));
    }

    /**
     * One step.
     *
     * @param name its name
     * @param primary the cloud it runs on
     * @param backup the cloud that takes over; null if none does
     * @param timeout how long one attempt may take, on a cloud that {@code timeouts} does not name
     * @param timeouts how long one attempt may take, by cloud
     * @param edges what leaves it
     */
    public record StepModel(
            String name,
            Cloud primary,
            @Nullable Cloud backup,
            Duration timeout,
            Map<Cloud, Duration> timeouts,
            List<Edge> edges) {
        /**
         * Copies what it is given.
         *
         * @throws IllegalArgumentException if an edge skips ends when a step is gone on to that no edge leads to then
         */
        public StepModel {
            timeouts = Map.copyOf(timeouts);
            edges = List.copyOf(edges);
            for (Edge skip : edges) {
                if (skip.kind() == Edge.Kind.SKIP && skip.when() != Edge.When.ALWAYS && !leads(edges, skip)) {
                    throw new IllegalArgumentException("the step \"" + name + "\" skips ends when \"" + skip.target()
                            + "\" is " + skip.when() + ", but has no such edge");
                }
            }
        }

        private static boolean leads(List<Edge> edges, Edge skip) {
            return edges.stream()
                    .anyMatch(edge -> edge.leadsOn()
                            && edge.when() == skip.when()
                            && edge.target().equals(skip.target()));
        }

        /** A step without a backup, as generated code states it. */
        public static StepModel of(String name, Cloud primary, Duration timeout, Edge... edges) {
            return new StepModel(name, primary, null, timeout, Map.of(), List.of(edges));
        }

        /** A step with a backup, as generated code states it. */
        public static StepModel of(String name, Cloud primary, Cloud backup, Duration timeout, Edge... edges) {
            return new StepModel(name, primary, backup, timeout, Map.of(), List.of(edges));
        }

        /** This step, with another timeout on one cloud. */
        public StepModel on(Cloud cloud, Duration other) {
            Map<Cloud, Duration> all = new EnumMap<>(Cloud.class);
            all.putAll(timeouts);
            all.put(cloud, other);
            return new StepModel(name, primary, backup, timeout, all, edges);
        }

        /** How long one attempt may take on a cloud. */
        public Duration timeout(Cloud cloud) {
            return timeouts.getOrDefault(cloud, timeout);
        }

        /** How long one attempt may take on the cloud that gives it most time. */
        Duration longestTimeout() {
            Duration first = timeout(primary);
            Duration other = backup == null ? first : timeout(backup);
            return first.compareTo(other) < 0 ? other : first;
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

    /**
     * How many forEach regions are around a step.
     *
     * @throws IllegalArgumentException if no way leads to it from the start
     */
    public int depth(String step) {
        Integer depth = Depths.of(this).get(step);
        if (depth == null) {
            throw new IllegalArgumentException(
                    "in the workflow \"" + name + "\", no way leads from the start to a step \"" + step + "\"");
        }
        return depth;
    }

    /** The clouds that may own an instance of a step, the likelier first. The start and joins never move. */
    List<Cloud> owners(String step) {
        StepModel of = step(step);
        return of.backup() == null
                        || step.equals(start)
                        || !Producers.of(this, step).edges().isEmpty()
                ? List.of(of.primary())
                : List.of(of.primary(), of.backup());
    }

    /** How long one attempt at any of its steps may take, on the cloud that gives it most time. */
    Duration longestTimeout() {
        return steps.stream()
                .map(StepModel::longestTimeout)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The home of every execution: the start's primary cloud. */
    public Cloud home() {
        return step(start).primary();
    }

    /** The name of a step's function: {@code <prefix>-<workflow>-<step>}, with {@code -v<version>} from version 2 on. */
    public String functionName(String prefix, String step) {
        return prefix + "-" + queue() + "-" + step;
    }

    /** The name of the sweeper's function: {@code <prefix>-<workflow>-sweeper}. No step can be called so. */
    public String sweeperName(String prefix) {
        return functionName(prefix, "sweeper");
    }

    /** Where the open executions of this version of the workflow are listed: its name, with {@code -v<version>} from 2 on. */
    public String queue() {
        return name + (version == 1 ? "" : "-v" + version);
    }

    /** The clouds that some step runs on, or may run on; each has a sweeper. */
    public Set<Cloud> clouds() {
        Set<Cloud> clouds = EnumSet.noneOf(Cloud.class);
        for (Cloud cloud : Cloud.values()) {
            if (steps.stream().anyMatch(step -> step.runsOn(cloud))) {
                clouds.add(cloud);
            }
        }
        return clouds;
    }
}
