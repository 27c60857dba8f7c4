package dev.jointlambda.runtime.spi;

/** Some JSON is not a value of the type it was read as. */
public final class PayloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, and where in the JSON. */
    public PayloadException(String message) {
        super(message);
    }

    /** What is wrong, and where in the JSON. */
    public PayloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
