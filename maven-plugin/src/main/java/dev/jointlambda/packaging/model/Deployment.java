package dev.jointlambda.packaging.model;

import dev.jointlambda.Cloud;
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

    /** Whether functions of one cloud reach into the other. */
    public boolean crossesClouds() {
        return workflows.stream().anyMatch(workflow -> workflow.clouds().size() > 1);
    }
}
