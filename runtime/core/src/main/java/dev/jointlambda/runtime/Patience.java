package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Settings;
import java.time.Duration;

/**
 * When something that has not happened yet is overdue.
 *
 * @param grace how long after that it is left alone
 * @param eventLife how long an event may be under way
 */
record Patience(Duration grace, Duration eventLife) {
    /**
     * How many attempts a platform makes by itself, at most: Function Compute retries a failed event three times unless it
     * is told otherwise, Lambda twice (as of 2026-11).
     */
    private static final int ATTEMPTS = 4;

    static Patience of(Settings settings) {
        return new Patience(settings.sweepGrace(), settings.eventLife());
    }

    /**
     * From when on it is overdue, in milliseconds since the epoch: the platforms have had the time for all their attempts.
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
