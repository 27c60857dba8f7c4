package dev.jointlambda.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The stored outcome of a step instance, from which everybody goes on.
 *
 * @param <T> what the step returns
 */
public final class Committed<T extends @Nullable Object> {
    Committed() {}

    /**
     * Goes on along edges, all of them, with failover to the target's backup. Follows nothing if the step has failed.
     *
     * @throws DeliveryException if a successor could not be reached on any cloud: the platform will deliver again
     */
    public void next(Edge... edges) {
        throw new UnsupportedOperationException();
    }
}
