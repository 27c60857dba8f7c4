package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.PayloadCodec;
import org.jspecify.annotations.Nullable;

/**
 * What a generated client stands on. Safe for many threads.
 *
 * @param <I> the workflow's input
 * @param <R> its result
 */
public final class WorkflowClient<I extends @Nullable Object, R extends @Nullable Object> {
    private WorkflowClient() {}

    /** A client of one workflow. */
    public static <I extends @Nullable Object, R extends @Nullable Object> WorkflowClient<I, R> of(
            CloudBinding cloud, WorkflowModel workflow, PayloadCodec<I> input, PayloadCodec<R> result) {
        throw new UnsupportedOperationException();
    }

    /** Starts an execution with a fresh id. */
    public Execution<R> start(I input) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts an execution; doing so again with the same id and input changes nothing.
     *
     * @throws IllegalArgumentException if the id has another form, or was started with another input
     */
    public Execution<R> start(String executionId, I input) {
        throw new UnsupportedOperationException();
    }

    /** An execution started earlier. */
    public Execution<R> execution(String executionId) {
        throw new UnsupportedOperationException();
    }
}
