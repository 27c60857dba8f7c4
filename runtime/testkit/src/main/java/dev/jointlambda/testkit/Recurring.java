package dev.jointlambda.testkit;

/** Something that happens again and again for as long as there is a reason. */
interface Recurring {
    /** There is no reason. */
    long NEVER = Long.MAX_VALUE;

    /** When it happens next, in milliseconds since the epoch, or {@link #NEVER}, as far as one can tell now. */
    long next();

    /** Makes it happen. */
    void happen();
}
