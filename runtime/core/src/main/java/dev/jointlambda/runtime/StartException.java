package dev.jointlambda.runtime;

import org.jspecify.annotations.Nullable;

/** An execution is recorded, but no cloud has taken its first event. Starting it again with the same id and input helps. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which execution, and what every cloud said. */
    public StartException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
