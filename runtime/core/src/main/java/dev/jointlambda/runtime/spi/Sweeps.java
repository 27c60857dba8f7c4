package dev.jointlambda.runtime.spi;

/**
 * What the sweepers of an execution have done about the steps it waits for, so that they ask less and less often, and in
 * the end give up.
 *
 * @param stuck names the step instances that were overdue when it was last looked, in any form that tells two sets apart,
 *     at most 64 characters; empty if there were none
 * @param since when the first event for these was sent again, in milliseconds since the epoch; 0 if none was
 * @param sent how often an event for these was sent again
 */
public record Sweeps(String stuck, long since, int sent) {
    /** Nothing was ever overdue. */
    public static final Sweeps NONE = new Sweeps("", 0, 0);
}
