package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Settings;
import java.time.Duration;

/**
 * When something that has not happened yet is overdue.
 *
 * @param grace how much longer than its attempts take it is left alone: longer than the platforms pause between them
 * @param eventLife how long an event may be under way
 */
record Patience(Duration grace, Duration eventLife) {
    /**
     * How many attempts a platform makes by itself, at most: Function Compute retries a failed event three times unless it
     * is told otherwise, Lambda twice (as of 2026-11). Their pauses are part of the grace, since they do not grow with the
     * timeout: for short steps they are all there is to wait for.
     */
    private static final int ATTEMPTS = 4;

    static Patience of(Settings settings) {
        return new Patience(settings.sweepGrace(), settings.eventLife());
    }

    /**
     * From when on it is overdue, in milliseconds since the epoch: the platforms have had the time for all their attempts,
     * and for the pauses between them if the grace is longer than these. What comes earlier costs work that is done twice.
     *
     * @param since when what it follows was committed, in milliseconds since the epoch
     * @param timeout how long one attempt at it may take
     */
    long overdueAt(long since, Duration timeout) {
        return since + ATTEMPTS * timeout.toMillis() + grace.toMillis();
    }

    /** How long it takes until one more attempt has ended or will not, in milliseconds. */
    long ofOneAttempt(Duration timeout) {
        return timeout.toMillis() + grace.toMillis();
    }
}
