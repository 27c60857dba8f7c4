package dev.jointlambda.runtime;

/** An execution was never started, or ended so long ago that its rows are gone. */
public final class ExecutionAbsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which execution. */
    public ExecutionAbsentException(String execution) {
        super("there is no execution " + execution
                + ": it was never started, or it ended so long ago that its rows are gone");
    }
}
