package dev.jointlambda.local.functions;

/** The instances of one function. Safe for many threads. */
public interface FunctionInstances {
    /**
     * An idle instance, or a new one; waits while there are as many as there may be.
     *
     * @throws IllegalStateException if a new one is needed and cannot be made
     */
    FunctionInstance take() throws InterruptedException;

    /**
     * Takes an instance back, to be used again if it can be.
     *
     * @param failed whether it threw
     */
    void release(FunctionInstance instance, boolean failed);

    /** How many instances were made. */
    int coldStarts();
}
