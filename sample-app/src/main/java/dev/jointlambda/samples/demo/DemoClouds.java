package dev.jointlambda.samples.demo;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Two clouds on this machine, as the demo needs them. */
interface DemoClouds extends AutoCloseable {
    /** What they are, for the reader. */
    String name();

    <W> void use(Class<W> workflow, Supplier<W> maker);

    CloudBinding client();

    void functionsDown(Cloud cloud);

    /**
     * Waits until nothing is under way any more.
     *
     * @throws TimeoutException if something stays under way; says what is known about it
     */
    void settle() throws InterruptedException, TimeoutException;

    /** What ran since the last {@link #forget}. */
    List<Delivery> deliveries();

    /** What the stores had to do since the last {@link #forget}. */
    Map<Cloud, Spent> spent();

    void forget();

    @Override
    void close();

    /**
     * One run of a step.
     *
     * @param step which step
     * @param cloud where
     * @param began when, in milliseconds since anything
     * @param tookMs how long it ran
     * @param hopMs how long its event was under way to it; negative if that is not known
     */
    record Delivery(String step, Cloud cloud, double began, double tookMs, double hopMs) {}

    /**
     * What a store had to do.
     *
     * @param writes writes, conditional or not
     * @param reads reads of any kind
     */
    record Spent(long writes, long reads) {}
}
