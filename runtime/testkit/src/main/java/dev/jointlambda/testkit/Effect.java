package dev.jointlambda.testkit;

import org.jspecify.annotations.Nullable;

/**
 * What a call does to the simulated world.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
interface Effect<T> {
    /**
     * Does it.
     *
     * @param fault what goes wrong inside of it: STALE, OUTDATED, DUPLICATE, DUPLICATE_LATE, DROP or NONE
     * @param after how long until the answer is back, in milliseconds
     */
    @Nullable
    T apply(Fault fault, long after);
}
