package dev.jointlambda.runtime;

import dev.jointlambda.StepFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt of the user's code came to.
 *
 * @param <T> what it returns
 */
public sealed interface Result<T extends @Nullable Object> {
    /**
     * It returned.
     *
     * @param value what it returned
     * @param catches where the step goes on if this value cannot be committed, the most specific first
     */
    record Returned<T extends @Nullable Object>(T value, List<Caught> catches) implements Result<T> {
        /** Copies the catches. */
        public Returned {
            catches = List.copyOf(catches);
        }
    }

    /**
     * It failed for good.
     *
     * @param failure why
     * @param caught the edge that its failure leads along; null if nobody catches it
     */
    record Failed<T extends @Nullable Object>(
            StepFailure failure, @Nullable Edge caught) implements Result<T> {}
}
