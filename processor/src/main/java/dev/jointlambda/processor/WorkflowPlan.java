package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A checked workflow, ready to be written out: nothing is left to decide.
 *
 * @param client the class, what starts it and what it returns
 * @param name the workflow's name
 * @param version the version of the graph
 * @param timeout how long an execution may take
 * @param start the name of the step that starts it
 * @param steps every step, in source order
 */
record WorkflowPlan(ClientPlan client, String name, int version, Duration timeout, String start, List<StepPlan> steps) {
    WorkflowPlan {
        steps = List.copyOf(steps);
    }

    FlowPlan flow() {
        return client.flow();
    }

    /** Where every execution is at home: the start's primary cloud. */
    Cloud home() {
        return steps.stream()
                .filter(step -> step.name().equals(start))
                .findFirst()
                .map(step -> step.placement().primary())
                .orElseThrow(() -> new NoSuchElementException("no step \"" + start + "\" in " + flow().type()));
    }

    /** Every cloud that a step runs, or may run, on. */
    Set<Cloud> clouds() {
        Set<Cloud> clouds = new TreeSet<>();
        steps.forEach(step -> clouds.addAll(step.placement().clouds()));
        return clouds;
    }
}
