package dev.jointlambda.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One execution of a run. Times are in nanoseconds after the run's first start.
 *
 * @param scheduled when it was to start; nothing that happened to others has an influence on that
 * @param ended when the delivery ended that completed it; null if it never was
 * @param refusedStarts how many calls of the client to start it failed, each of which was repeated
 * @param failedDeliveries how many deliveries of its events failed
 */
record Journey(long scheduled, @Nullable Long ended, int refusedStarts, int failedDeliveries) {
    /** How long it took from when it was to start. */
    long took() {
        if (ended == null) {
            throw new IllegalStateException("it has not ended");
        }
        return ended - scheduled;
    }

    boolean done() {
        return ended != null;
    }

    boolean doneWithin(long nanos) {
        return done() && took() <= nanos;
    }

    /** Whether it was to start before a time and was not done by then. */
    boolean openAt(long time) {
        return scheduled < time && (ended == null || ended > time);
    }

    /** As {@link #openAt}, because a start or a delivery failed: it waited for what was down. */
    boolean waitedUntil(long time) {
        return openAt(time) && (refusedStarts > 0 || failedDeliveries > 0);
    }
}
