package dev.jointlambda.runtime;

import dev.jointlambda.StepFailure;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt of the user's code came to.
 *
 * @param <T> what it returns
 */
public sealed interface Result<T extends @Nullable Object> {
    /** It returned. */
    record Returned<T extends @Nullable Object>(T value) implements Result<T> {}

    /** It failed for good. */
    record Failed<T extends @Nullable Object>(StepFailure failure) implements Result<T> {}
}
