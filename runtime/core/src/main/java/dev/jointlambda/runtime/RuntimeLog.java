package dev.jointlambda.runtime;

/** The log of what every delivery runs through: looked up when there is something to say, since few ever have. */
final class RuntimeLog {
    private RuntimeLog() {}

    static System.Logger get() {
        return System.getLogger("dev.jointlambda");
    }
}
