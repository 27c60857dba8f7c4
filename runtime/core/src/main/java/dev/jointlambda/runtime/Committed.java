package dev.jointlambda.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored outcome of a step instance, from which everybody goes on.
 *
 * @param <T> what the step returns
 */
@SuppressWarnings("UnusedTypeParameter") // lets the compiler see that what is looked up is what would be committed
public final class Committed<T extends @Nullable Object> {
    private final Onward onward;

    Committed(Onward onward) {
        this.onward = onward;
    }

    /**
     * Goes on along edges, all of them, with failover to the target's backup. Follows nothing if the step has failed.
     *
     * @throws DeliveryException if a successor could not be reached on any cloud: the platform will deliver again
     * @throws dev.jointlambda.runtime.spi.StoreException if a store could not be reached: likewise
     */
    public void next(Edge... edges) {
        onward.follow(List.of(edges));
    }
}
