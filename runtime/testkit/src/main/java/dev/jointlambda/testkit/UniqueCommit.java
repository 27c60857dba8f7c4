package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import java.util.Map;
import java.util.function.Consumer;

/** A step instance commits at most one output, over all clouds and all time. */
final class UniqueCommit implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Committed it) {
            for (Map.Entry<Cloud, Register> other : before.registers(it.key()).entrySet()) {
                broken.accept(it.key().registerKey() + " was committed on " + other.getKey() + " by "
                        + other.getValue().nonce() + ", and again on " + event.cloud() + " by "
                        + it.register().nonce());
            }
        } else if (event.change() instanceof Change.Arrived it) {
            for (Map.Entry<Cloud, Progress.Row> other : before.rows(it.join()).entrySet()) {
                Slot slot = other.getValue().outcome(it.slot());
                if (slot != null) {
                    broken.accept("slot " + it.slot() + " of " + it.join().joinKey() + " was committed on "
                            + other.getKey() + " by " + slot.nonce() + ", and again on " + event.cloud() + " by "
                            + it.outcome().nonce());
                }
            }
        }
    }
}
