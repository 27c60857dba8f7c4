package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a platform has given up: what its on-failure destination gets.
 *
 * @param cloud the cloud
 * @param function the function's name
 * @param execution the execution it is of; null if the event does not say
 * @param event the event
 * @param deliveries how many deliveries were made
 * @param reason why the last one failed
 * @param at when it was given up
 */
public record FailedEvent(
        Cloud cloud,
        String function,
        @Nullable ExecutionId execution,
        Bytes event,
        int deliveries,
        String reason,
        Instant at) {
    @Override
    public String toString() {
        return function + " on " + cloud + ", given up after " + deliveries + " deliveries at " + at + ": " + reason;
    }
}
