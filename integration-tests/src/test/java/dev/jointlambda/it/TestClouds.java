package dev.jointlambda.it;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Two clouds to prove things on: in memory, or on the wire. */
interface TestClouds extends AutoCloseable {
    /** How a cloud's functions are down. */
    enum Outage {
        /** Provably: the connection is refused. */
        REFUSING,
        /** The caller cannot know: nobody answers. */
        SILENT,
        /** The caller cannot know: every answer is an error of the service. */
        FAILING
    }

    <W> TestClouds use(Class<W> workflow, Supplier<W> maker);

    /** What a client close to AWS is bound to. */
    CloudBinding client();

    /** How long an execution may take, on these clouds' clock. */
    Duration patience();

    /** Waits until nothing is under way any more, retries included. */
    void settle() throws InterruptedException;

    /** Has every event delivered twice from now on. */
    void deliverTwice();

    void functionsDown(Cloud cloud, Outage how);

    void functionsUp(Cloud cloud);

    /** Kills the function instance that makes the n-th call of a cloud from now on, from 1, before or after its effect. */
    void crashAt(long call, boolean after);

    /** How many calls of clouds the functions have made since {@link #crashAt} or the start. */
    long calls();

    /**
     * Checks the rows of an execution without the runtime: each step instance has committed exactly one output, and the
     * execution has ended once.
     *
     * @param steps how many step instances there must be
     * @throws AssertionError if something is wrong
     */
    void verify(String workflow, String execution, int steps);

    /** The step instances of an execution that functions were asked to run, as {@code step#index}. */
    Set<String> ran(String workflow, String execution);

    @Override
    void close();
}
