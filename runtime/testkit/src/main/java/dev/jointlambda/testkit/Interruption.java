package dev.jointlambda.testkit;

/** Leaves a function's code in the middle of a call. Nothing but the simulation may catch it. */
final class Interruption extends Error {
    private static final long serialVersionUID = 1L;

    private final boolean crash;

    private Interruption(String message, boolean crash) {
        super(message, null, false, false);
        this.crash = crash;
    }

    /** The attempt waits for an answer; it is run again from its start, with the answers it has had. */
    static Interruption suspended() {
        return new Interruption("the simulation suspends this attempt", false);
    }

    /** The attempt dies here. */
    static Interruption crashed() {
        return new Interruption("the simulation crashes this attempt", true);
    }

    boolean isCrash() {
        return crash;
    }
}
