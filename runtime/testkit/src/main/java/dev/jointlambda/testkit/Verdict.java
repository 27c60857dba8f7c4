package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.ExecutionId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges executions by their histories. */
final class Verdict {
    private final World world;

    Verdict(World world) {
        this.world = world;
    }

    void safe(ExecutionId execution) {
        check(execution.partition(), broken(execution));
    }

    void allSafe() {
        world.history.executions().forEach(this::safe);
    }

    void allCompleted() {
        for (ExecutionId execution : world.history.executions()) {
            List<String> broken = new ArrayList<>(broken(execution));
            if (world.history.open().contains(execution)) {
                broken.add("Completes: " + String.join("; ", new Stuck(world).sentences()));
            }
            check(execution.partition(), broken);
        }
    }

    void allBlockedByStores() {
        Set<Cloud> dead = EnumSet.noneOf(Cloud.class);
        world.places.forEach((cloud, place) -> {
            if (!place.store.isUp()) {
                dead.add(cloud);
            }
        });
        for (ExecutionId execution : world.history.executions()) {
            List<String> broken = new ArrayList<>(broken(execution));
            broken.addAll(
                    BlockedOnlyByDeadOwner.broken(execution, world.history.of(execution), model(execution), dead));
            check(execution.partition(), broken);
        }
    }

    private List<String> broken(ExecutionId execution) {
        return Invariants.broken(execution, world.history.of(execution), model(execution));
    }

    private WorkflowModel model(ExecutionId execution) {
        WorkflowModel model = world.models.get(execution.workflow());
        if (model == null || !world.history.executions().contains(execution)) {
            throw new IllegalArgumentException("nothing is known of an execution " + execution.partition());
        }
        return model;
    }

    private void check(String execution, List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    "execution " + execution + " (seed " + world.seed + ") broke " + String.join("\n  and ", broken));
        }
    }
}
