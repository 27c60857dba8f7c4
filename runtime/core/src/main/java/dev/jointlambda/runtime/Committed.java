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
     * Goes on along those of some edges that the commit says, with failover to the target's backup. If the step has not
     * failed, these are the edges that are always followed and the one that was chosen; if it has, the one that its
     * failure leads along, or none.
     *
     * @throws DeliveryException if a successor could not be reached on any cloud: the platform will deliver again
     * @throws dev.jointlambda.runtime.spi.StoreException if a store could not be reached: likewise
     */
    public void next(Edge... edges) {
        onward.follow(List.of(edges));
    }
}
