package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.StepKey;
import java.util.function.Consumer;

/** The user's code runs only on committed inputs. */
final class NoSpeculation implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Ran it) {
            StepKey key = new StepKey(it.execution(), it.step(), it.index());
            if (!InputsCommitted.inputsOf(key, before, graph)) {
                broken.accept("the code of " + it.step() + "[" + it.index() + "] ran before its inputs were committed");
            }
        }
    }
}
