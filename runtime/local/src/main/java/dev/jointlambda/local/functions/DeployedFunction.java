package dev.jointlambda.local.functions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A function as it is deployed on one cloud.
 *
 * @param name its name, with the alias behind a colon if this is what is to be invoked under that alias
 * @param timeout how long it may take for one event
 * @param instances what runs it
 * @param retries how often an event is delivered again after a failure; null for as often as the cloud's settings say
 * @param oldest how old an event may get; null for as old as it likes
 * @param onFailure who hears of each event of this one that is given up; null if nobody does
 */
public record DeployedFunction(
        String name,
        Duration timeout,
        FunctionInstances instances,
        @Nullable Integer retries,
        @Nullable Duration oldest,
        @Nullable Destination onFailure) {
    /** A function whose events are treated as the cloud's settings say. */
    public static DeployedFunction of(
            String name, Duration timeout, FunctionInstances instances, @Nullable Destination onFailure) {
        return new DeployedFunction(name, timeout, instances, null, null, onFailure);
    }
}
