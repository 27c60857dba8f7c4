package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/**
 * What the end of an item sets going in a forEach of which at most so many items are under way at a time: the item that is
 * that many further on. Nobody counts, so nobody who crashes can take a count along.
 *
 * @param items the items
 * @param next which of them is set going
 * @param owner the cloud that owns the items' first steps
 */
record Window(Items items, int next, Cloud owner) {
    /**
     * What the end of an item sets going.
     *
     * @param end where the step stands that ends the item
     * @param collect the edge to the collector that ends it
     * @return null if nothing is: there is no window, or no item that far on
     */
    static @Nullable Window after(WorkflowModel workflow, ExecutionId execution, Position end, Edge collect) {
        Region region = collect.kind() == Edge.Kind.COLLECT ? end.region() : null;
        Edge forEach = region == null ? null : forEach(workflow, region.step(), collect);
        if (region == null || forEach == null || end.item() + forEach.window() >= end.width()) {
            return null;
        }
        Position around = end.parent();
        StepKey list = new StepKey(execution, region.step(), around.path());
        return new Window(
                new Items(forEach, list, around, region.list(), end.width()),
                end.item() + forEach.window(),
                region.items());
    }

    /** The item, by reference to its element. */
    Successor item() {
        return items.referring(next, owner);
    }

    /** Null if the graph was changed under the execution and has no such window any more: then the sweeper sends the rest. */
    private static @Nullable Edge forEach(WorkflowModel workflow, String list, Edge collect) {
        for (WorkflowModel.StepModel step : workflow.steps()) {
            for (Edge edge : step.edges()) {
                if (step.name().equals(list) && edge.window() > 0 && endsAt(edge, collect)) {
                    return edge;
                }
            }
        }
        return null;
    }

    private static boolean endsAt(Edge forEach, Edge collect) {
        return forEach.collectors().stream()
                .anyMatch(each -> each.target().equals(collect.target()) && each.slot() == collect.slot());
    }
}
