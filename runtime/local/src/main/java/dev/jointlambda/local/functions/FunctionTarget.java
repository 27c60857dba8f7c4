package dev.jointlambda.local.functions;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Where functions are deployed to: the queue, the retries and the timers of one cloud. Safe for many threads. */
public interface FunctionTarget {
    /**
     * Deploys a function.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    void deploy(DeployedFunction function);

    /**
     * Has a timer run a function.
     *
     * @param interval how often; less often than the cloud's settings say it never is, so that nobody waits minutes
     * @param allowed whether the timer may
     */
    void every(Duration interval, String function, BooleanSupplier allowed);
}
