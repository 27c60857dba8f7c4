package dev.jointlambda.runtime;

import dev.jointlambda.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * The call of the user's method.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface StepCode<T extends @Nullable Object> {
    /** Calls it. */
    @Nullable
    T run(StepContext step) throws Exception;
}
