package dev.jointlambda.runtime;

/**
 * How far a walk over the rows of an execution may go.
 *
 * @param until when it ends at the latest, in milliseconds since the epoch; it goes one step in any case
 * @param beforeLong what is to be done before it goes on, once it shows that it is long
 */
record WalkLimit(long until, Runnable beforeLong) {
    /** From how many instances on a walk is long: some seconds, and some megabytes. */
    static final int LONG = 1000;

    /** As far as it takes. */
    static final WalkLimit NONE = new WalkLimit(Long.MAX_VALUE, () -> {});
}
