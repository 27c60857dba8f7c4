package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;

/**
 * A function that is tried out before a snapshot of its process is taken, so that whatever is restored from it has loaded
 * already what an event needs. Generated handlers are, for clouds that take snapshots.
 */
public interface Rehearsed extends StepFunction {
    /**
     * This function once more, bound to something else.
     *
     * @param cloud what the twin is bound to; the user's code is not called through it
     */
    StepFunction twin(CloudBinding cloud);
}
