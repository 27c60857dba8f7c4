package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.Graph.Branch;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A step instance commits at most one output, over all clouds and all time, whether in its register or in a slot of the join
 * row that it leads to.
 */
final class UniqueCommit implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Committed it) {
            String again = " on " + event.cloud() + " by " + it.register().nonce();
            registers(it.key(), ", and again" + again, before, broken);
            String besides = ", and " + it.key().registerKey() + again;
            for (Edge edge : graph.outOf(it.key().step())) {
                if (Graph.joins(edge)) {
                    slots(it.key(), edge, besides, before, broken);
                }
            }
        } else if (event.change() instanceof Change.Arrived it) {
            String again = " on " + event.cloud() + " by " + it.outcome().nonce();
            for (Map.Entry<Cloud, Progress.Row> row : before.rows(it.join()).entrySet()) {
                slot(
                        row.getKey(),
                        it.join(),
                        it.slot(),
                        row.getValue().outcome(it.slot()),
                        ", and again" + again,
                        broken);
            }
            String besides = ", and slot " + it.slot() + " of " + it.join().joinKey() + again;
            for (Branch branch : graph.branches(it.join(), it.expected(), it.slot())) {
                if (branch.key().step().equals(it.outcome().step())) {
                    registers(branch.key(), besides, before, broken);
                }
            }
        }
    }

    private static void registers(StepKey key, String again, Progress before, Consumer<String> broken) {
        for (Map.Entry<Cloud, Register> other : before.registers(key).entrySet()) {
            broken.accept(key.registerKey() + " was committed on " + other.getKey() + " by "
                    + other.getValue().nonce() + again);
        }
    }

    /** What the step instance itself has committed where an edge leads: steps of which only one runs share a slot. */
    private static void slots(StepKey key, Edge edge, String again, Progress before, Consumer<String> broken) {
        StepKey join = Graph.joinOf(key, edge);
        for (Map.Entry<Cloud, Progress.Row> row : before.rows(join).entrySet()) {
            int number = Graph.slotOf(key, edge, row.getValue().expected());
            Slot slot = row.getValue().outcome(number);
            if (slot != null && slot.step().equals(key.step())) {
                slot(row.getKey(), join, number, slot, again, broken);
            }
        }
    }

    private static void slot(
            Cloud cloud, StepKey join, int number, @Nullable Slot slot, String again, Consumer<String> broken) {
        if (slot != null) {
            broken.accept("slot " + number + " of " + join.joinKey() + " was committed on " + cloud + " by "
                    + slot.nonce() + again);
        }
    }
}
