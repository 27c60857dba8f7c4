package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.Register;
import java.util.function.Consumer;

/** Rows only go forward: a register changes in its placement until it is taken over, an execution ends once. */
final class Monotone implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Rewritten it) {
            String row = it.key().registerKey();
            Register was = it.before();
            Register is = it.after();
            if (!was.equals(before.registers(it.key()).get(event.cloud()))) {
                broken.accept(row + " was rewritten from what it was not");
            }
            if (was.multi()) {
                broken.accept(row + " changed after it was taken over");
            }
            if (!was.placed().keySet().equals(is.placed().keySet())) {
                broken.accept(row + " got other successors");
            }
            if (!was.equals(new Register(
                    is.outcome(), is.value(), is.nonce(), was.placed(), is.items(), is.at(), was.multi()))) {
                broken.accept(row + " changed in more than its placement");
            }
        } else if (event.change() instanceof Change.Ended it && it.before().status() != Status.RUNNING) {
            broken.accept("execution " + it.execution().partition() + " ended again");
        }
    }
}
