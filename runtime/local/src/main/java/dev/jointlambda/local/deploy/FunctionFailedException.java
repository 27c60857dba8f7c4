package dev.jointlambda.local.deploy;

import java.util.concurrent.ExecutionException;

/** A function failed in a process of its own, or the process did; the message says how. */
public final class FunctionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what the function, or its platform, said. */
    public FunctionFailedException(String message) {
        super(message);
    }

    /** What came of waiting for a function: with the message of what it waited for. */
    public static FunctionFailedException of(ExecutionException waiting) {
        Throwable cause = waiting.getCause() == null ? waiting : waiting.getCause();
        return new FunctionFailedException(String.valueOf(cause.getMessage()), cause);
    }

    /** With what the platform met. */
    public FunctionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
