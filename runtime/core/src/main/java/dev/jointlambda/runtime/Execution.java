package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.ExecutionRow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One execution, as a client sees it.
 *
 * @param <R> what the workflow returns
 */
public interface Execution<R extends @Nullable Object> {
    /** Its id, unique within the workflow. */
    String id();

    /**
     * Where it stands now.
     *
     * @throws ExecutionAbsentException if there is no such execution
     * @throws dev.jointlambda.runtime.spi.StoreException if its home cannot be reached
     */
    ExecutionRow.Status status();

    /**
     * Waits for the end and returns the result.
     *
     * @throws ExecutionFailedException if the execution failed
     * @throws java.util.concurrent.TimeoutException if it has not ended in time
     * @throws ExecutionAbsentException if there is no such execution
     * @throws dev.jointlambda.runtime.spi.StoreException if its home cannot be reached
     */
    R result(Duration timeout) throws InterruptedException, java.util.concurrent.TimeoutException;
}
