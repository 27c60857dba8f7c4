package dev.jointlambda.packaging.model;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One workflow, as the compiler wrote it down.
 *
 * @param name its name, part of the names of its functions
 * @param version its version; from 2 on part of the names of its functions
 * @param className the binary name of the annotated class
 * @param timeout how long an execution may take
 * @param home the cloud that keeps its executions
 * @param start the first step
 * @param steps its steps, in the order of the model
 * @param sweeperEvery how often the timer runs the sweeper
 * @param sweepers the sweeper's function on each cloud
 */
public record WorkflowModel(
        String name,
        int version,
        String className,
        Duration timeout,
        Cloud home,
        String start,
        List<StepModel> steps,
        Duration sweeperEvery,
        Map<Cloud, Function> sweepers) {
    /** The last part of the sweeper's name. */
    public static final String SWEEPER = "sweeper";

    /** Copies what it is given. */
    public WorkflowModel {
        steps = List.copyOf(steps);
        sweepers = Map.copyOf(sweepers);
    }

    /** Every cloud that runs a step of it, in the order of {@link Cloud}. */
    public Set<Cloud> clouds() {
        Set<Cloud> clouds = new TreeSet<>(Comparator.comparing(Cloud::ordinal));
        steps.forEach(step -> clouds.addAll(step.clouds()));
        return clouds;
    }

    /**
     * A step of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StepModel step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("workflow \"" + this.name + "\" has no step \"" + name + "\""));
    }

    /** What it is called where its versions are kept apart, as in {@code order} or {@code order-v2}. */
    public String queue() {
        return name + (version > 1 ? "-v" + version : "");
    }

    /** What a function's name has after the deployment's prefix, as in {@code -order-v2-validate}. */
    public String functionSuffix(String step) {
        return "-" + queue() + "-" + step;
    }
}
