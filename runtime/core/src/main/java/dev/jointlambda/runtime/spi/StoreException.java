package dev.jointlambda.runtime.spi;

/**
 * A store did not answer, or answered with an error. Whether a write was applied is unknown: whoever called must act
 * as if both were possible.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was tried, on which row, and what came back. */
    public StoreException(String message) {
        super(message);
    }

    /** What was tried, on which row, and the vendor client's own exception. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
