package dev.jointlambda.local.deploy;

/** What is to be deployed would be refused by the cloud it is for; the message names the file, the resource and the property. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** For a place in a file. */
    public RefusedException(String where, String why) {
        super(where + ": " + why);
    }

    /** For a place in a file, and what has found it. */
    public RefusedException(String where, String why, Throwable cause) {
        super(where + ": " + why, cause);
    }
}
