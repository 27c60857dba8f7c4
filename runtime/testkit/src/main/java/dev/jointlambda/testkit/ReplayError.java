package dev.jointlambda.testkit;

import org.jspecify.annotations.Nullable;

/** The code under test cannot be simulated. Ends the simulation. */
final class ReplayError extends Error {
    private static final long serialVersionUID = 1L;

    ReplayError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Run again with the same answers, a function did something else. */
    static ReplayError differs(Object asked, Object before) {
        return new ReplayError(
                "the function is not deterministic: run again with the same answers, it asked for " + asked
                        + " where it had asked for " + before
                        + "; time, chance, user code and threads must come from the Host",
                null);
    }
}
