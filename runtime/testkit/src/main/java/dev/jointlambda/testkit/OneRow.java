package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Set;
import java.util.function.Consumer;

/** Every register, join row and execution is in one store only. */
final class OneRow implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Committed it) {
            elsewhere(it.key().registerKey(), before.registers(it.key()).keySet(), event, broken);
        } else if (event.change() instanceof Change.Arrived it) {
            joinElsewhere(it.join(), before, event, broken);
        } else if (event.change() instanceof Change.Marked it) {
            joinElsewhere(it.join(), before, event, broken);
        } else if (event.change() instanceof Change.Created it) {
            elsewhere("execution " + it.row().id().partition(), before.created().keySet(), event, broken);
        }
    }

    private static void joinElsewhere(StepKey join, Progress before, History.Event event, Consumer<String> broken) {
        elsewhere(join.joinKey(), before.rows(join).keySet(), event, broken);
    }

    private static void elsewhere(String row, Set<Cloud> where, History.Event event, Consumer<String> broken) {
        for (Cloud other : where) {
            if (other != event.cloud()) {
                broken.accept(row + " is in the store of " + other + " and in that of " + event.cloud());
            }
        }
    }
}
