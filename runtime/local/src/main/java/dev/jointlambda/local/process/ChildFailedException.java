package dev.jointlambda.local.process;

/** A function failed in a process of its own, or the process did; the message says how. */
final class ChildFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChildFailedException(String message) {
        super(message);
    }

    ChildFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
