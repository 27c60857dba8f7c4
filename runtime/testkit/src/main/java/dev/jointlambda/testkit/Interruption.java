package dev.jointlambda.testkit;

/** Leaves a function's code in the middle of a call. Nothing but the simulation may catch it. */
@SuppressWarnings(
        "StaticAssignmentOfThrowable") // they have no stack trace and take no suppressed ones: values, in effect
final class Interruption extends Error {
    private static final long serialVersionUID = 1L;

    private static final Interruption SUSPENDED = new Interruption("the simulation suspends this attempt", false);
    private static final Interruption CRASHED = new Interruption("the simulation crashes this attempt", true);

    private final boolean crash;

    private Interruption(String message, boolean crash) {
        super(message, null, false, false);
        this.crash = crash;
    }

    /** The attempt waits for an answer; it is run again from its start, with the answers it has had. */
    static Interruption suspended() {
        return SUSPENDED;
    }

    /** The attempt dies here. */
    static Interruption crashed() {
        return CRASHED;
    }

    boolean isCrash() {
        return crash;
    }
}
