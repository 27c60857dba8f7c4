package dev.jointlambda.runtime;

/** A delivery cannot be finished now; the platform will deliver the event again. */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which execution and step, what happened, what happens next. */
    public DeliveryException(String message) {
        super(message);
    }

    /** Which execution and step, what happened, what happens next. */
    public DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }
}
