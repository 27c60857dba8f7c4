package dev.jointlambda.local.deploy;

/** A function failed in a process of its own, or the process did; the message says how. */
public final class FunctionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what the function, or its platform, said. */
    public FunctionFailedException(String message) {
        super(message);
    }

    /** With what the platform met. */
    public FunctionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
