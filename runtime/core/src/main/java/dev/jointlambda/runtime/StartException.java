package dev.jointlambda.runtime;

/** An execution is recorded, but no cloud has taken its first event. Starting it again with the same id and input helps. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which execution, and what every cloud said. */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
