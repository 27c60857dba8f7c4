package dev.jointlambda.it.kill.flows;

/** Thrown by the step that fails; the message is what it was given. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String made) {
        super(made);
    }
}
