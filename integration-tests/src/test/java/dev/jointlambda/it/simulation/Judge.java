package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.testkit.Simulation;
import dev.jointlambda.testkit.TraceEntry;
import java.util.List;
import java.util.Map;

/** Says whether what happened on simulated clouds is what the protocol promises. */
final class Judge {
    /** What an attempt may fail with: it says that somebody must try again, never that something is not as it must be. */
    private static final List<String> TRIES_AGAIN = List.of(
            "dev.jointlambda.runtime.DeliveryException: ",
            "dev.jointlambda.runtime.spi.StoreException: ",
            "the simulation crashed it",
            "its instance was killed",
            "the platform stopped it");

    /** What no fault explains. */
    private static final List<String> NEVER = List.of(
            " is empty after it was filled",
            " was filled by the step ",
            " is complete without its slot ",
            " has no register",
            " is missing or damaged",
            " is damaged",
            " elements, its register says ");

    private Judge() {}

    /**
     * Checks every promise, for clouds on which nothing is left to happen and nothing is down.
     *
     * @throws AssertionError if one is broken
     */
    static void judge(Simulation clouds, Runs runs, Map<Shape<?>, List<ExecutionId>> executions) {
        clouds.verifyAllCompleted();
        for (TraceEntry each : clouds.trace()) {
            reasonable(each);
        }
        executions.forEach((shape, ids) -> ids.forEach(id -> {
            if (done(clouds, shape, id)) {
                Lineage.check(clouds, shape, runs, id);
            }
        }));
    }

    /**
     * No step of a shape fails, and everything works again long before a sweeper may give up: so every run has a result, unless
     * its workflow allows it less time than that.
     *
     * @return whether its rows are there to be looked at: they may have expired
     */
    private static boolean done(Simulation clouds, Shape<?> shape, ExecutionId id) {
        WorkflowModel model = shape.functions().model();
        ExecutionRow row =
                clouds.binding(model.home()).services(model.home()).store().execution(id);
        boolean patient = model.timeout().compareTo(Settings.DEFAULT_EVENT_LIFE) > 0;
        if (patient && row != null && row.status() != ExecutionRow.Status.DONE) {
            throw new AssertionError("Completes: execution " + id.partition() + " is " + row.status() + " with "
                    + (row.result() instanceof ExecutionRow.Ending.Of of
                            ? of.bytes().text()
                            : row.result()));
        }
        return row != null;
    }

    private static void reasonable(TraceEntry entry) {
        String reason = entry.reason();
        if (!reason.isEmpty()
                && (TRIES_AGAIN.stream().noneMatch(reason::startsWith)
                        || NEVER.stream().anyMatch(reason::contains))) {
            throw new AssertionError("NoError: the function of " + entry.step() + "[" + entry.index() + "] on "
                    + entry.cloud() + " failed for a reason that no fault explains: " + reason);
        }
    }
}
