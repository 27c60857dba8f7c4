package dev.jointlambda.runtime;

import dev.jointlambda.StepFailure;

/** An execution ended because a step failed for good. */
public final class ExecutionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StepFailure failure;

    /** Which execution, and why it failed. */
    public ExecutionFailedException(String execution, StepFailure failure) {
        super("execution " + execution + " failed: step \"" + failure.step() + "\" threw " + failure.type() + ": "
                + failure.message() + " (on " + failure.cloud() + ", attempt " + failure.attempts() + ")");
        this.failure = failure;
    }

    /** The failure of the step. */
    public StepFailure failure() {
        return failure;
    }
}
