package dev.jointlambda.local.run;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Two clouds on this machine that can run a workflow. */
interface Clouds extends AutoCloseable {
    /** What they are, for the reader. */
    String name();

    <W> void use(Class<W> workflow, Supplier<W> maker);

    /** What a client close to a cloud is bound to. */
    CloudBinding client(Cloud cloud);

    /** Waits until nothing is under way any more. */
    void settle() throws InterruptedException, TimeoutException;

    /** What ran, in any order; sweepers left out. */
    List<StepRun> ran();

    @Override
    void close();
}
