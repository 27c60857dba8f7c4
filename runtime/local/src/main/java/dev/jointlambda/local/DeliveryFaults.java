package dev.jointlambda.local;

import java.time.Duration;
import java.util.Random;

/**
 * What a cloud's asynchronous queue does wrong, as both vendors document it may. Drawn from a seed; which event is hit also
 * depends on how threads happen to run. Safe for many threads.
 */
public final class DeliveryFaults {
    private final Random random;
    private double duplicates;
    private double drops;
    private double refusals;
    private double delays;
    private Duration longest = Duration.ZERO;

    DeliveryFaults(long seed) {
        random = new Random(seed);
    }

    /** Delivers a share of the events twice: 0 for none (the default), 1 for all. */
    public synchronized void duplicate(double share) {
        duplicates = share(share);
    }

    /** Drops a share of the events after accepting them: 0 for none (the default), 1 for all. */
    public synchronized void drop(double share) {
        drops = share(share);
    }

    /** Refuses a share of the invocations as too many, with 429: 0 for none (the default), 1 for all. */
    public synchronized void throttle(double share) {
        refusals = share(share);
    }

    /**
     * Delivers a share of the events late, and so out of their order: 0 for none (the default), 1 for all.
     *
     * @param upTo how late at most
     */
    public synchronized void delay(double share, Duration upTo) {
        delays = share(share);
        longest = upTo;
    }

    /** Ends all of it. */
    public synchronized void none() {
        duplicates = 0;
        drops = 0;
        refusals = 0;
        delays = 0;
    }

    /** How late a delivery is to begin. */
    synchronized Duration lateness() {
        return random.nextDouble() < delays
                ? Duration.ofNanos((long) (random.nextDouble() * longest.toNanos()))
                : Duration.ZERO;
    }

    /** Whether an invocation is to be refused. */
    synchronized boolean refuses() {
        return random.nextDouble() < refusals;
    }

    /** How often an event that has just been accepted is to be delivered. */
    synchronized int deliveries() {
        if (random.nextDouble() < drops) {
            return 0;
        }
        return random.nextDouble() < duplicates ? 2 : 1;
    }

    private static double share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is between 0 and 1, but this one is " + share);
        }
        return share;
    }
}
