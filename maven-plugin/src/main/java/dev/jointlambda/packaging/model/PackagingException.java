package dev.jointlambda.packaging.model;

/** Something that the user has to change before it can be deployed; the message says what. */
public final class PackagingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what to do. */
    public PackagingException(String message) {
        super(message);
    }
}
