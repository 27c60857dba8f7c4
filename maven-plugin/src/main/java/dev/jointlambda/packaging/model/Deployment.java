package dev.jointlambda.packaging.model;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Settings;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one project deploys: all its workflows, which share a table, a bucket and a prefix on each cloud.
 *
 * @param prefix what the names of its functions, tables, buckets and roles start with, unless the deployer says otherwise:
 *     the same on both clouds
 * @param workflows its workflows; at least one
 * @param javaVersion the feature release of Java to run on: 17, 21 or 25
 */
public record Deployment(String prefix, List<WorkflowModel> workflows, int javaVersion) {
    /** What the runtime takes unless it is told otherwise. */
    private static final Duration RETENTION = Settings.DEFAULT_RETENTION;

    private static final Duration EVENT_LIFE = Settings.DEFAULT_EVENT_LIFE;

    /** Copies the workflows. */
    public Deployment {
        workflows = List.copyOf(workflows);
        if (workflows.isEmpty()) {
            throw new IllegalArgumentException("there is no workflow to deploy");
        }
    }

    /** Every cloud that any workflow uses, in the order of {@link Cloud}. */
    public Set<Cloud> clouds() {
        Set<Cloud> clouds = new TreeSet<>(Comparator.comparing(Cloud::ordinal));
        workflows.forEach(workflow -> clouds.addAll(workflow.clouds()));
        return clouds;
    }

    /**
     * How long rows are kept: two weeks, or, in whole days, as long as the slowest workflow needs that its last event finds
     * the rows of its execution: its timeout, an event's life, an attempt's time, and a day for clocks.
     */
    public Duration retention() {
        Duration longest = RETENTION;
        for (WorkflowModel workflow : workflows) {
            Duration attempt = workflow.steps().stream()
                    .flatMap(step -> step.functions().values().stream())
                    .map(Function::timeout)
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            Duration needed = workflow.timeout().plus(EVENT_LIFE).plus(attempt);
            Duration days = Duration.ofDays(needed.toDays() + 2);
            longest = days.compareTo(longest) > 0 ? days : longest;
        }
        return longest;
    }

    /** Whether functions of one cloud reach into the other. */
    public boolean crossesClouds() {
        return workflows.stream().anyMatch(workflow -> workflow.clouds().size() > 1);
    }
}
