package dev.jointlambda.testkit;

import java.time.Duration;

/**
 * How long things take on virtual time, in whole milliseconds.
 *
 * @param store a table operation inside one cloud
 * @param blob an object operation inside one cloud
 * @param invoke an asynchronous invocation inside one cloud, until it is accepted
 * @param crossing what a call to the other cloud takes on top
 * @param queue from the acceptance of an event to its first delivery
 * @param coldStart how much longer the first delivery to a new function instance takes
 * @param userCode one run of the user's code
 * @param timeout until a call to something unreachable gives up
 * @param jitter each of the above but {@code userCode} and {@code timeout} is longer by a random part of up to this
 *     fraction of it; 0 for none
 */
public record Latency(
        Duration store,
        Duration blob,
        Duration invoke,
        Duration crossing,
        Duration queue,
        Duration coldStart,
        Duration userCode,
        Duration timeout,
        double jitter) {
    /** Checks the fraction. */
    public Latency {
        if (!(jitter >= 0 && jitter <= 10)) {
            throw new IllegalArgumentException("jitter is a fraction between 0 and 10, not " + jitter);
        }
    }

    /**
     * The default. From the paper (arXiv 2505.21899, read 2026-11): 6 ms per table operation and 28 ms per asynchronous
     * invocation across the clouds. The rest is assumed: 6 ms per invocation inside a cloud, 10 ms per object, 5 ms in
     * the queue, no cold start, 1 ms of user code, 3 s until a timeout, up to 25 % jitter.
     */
    public static Latency calibrated() {
        return new Latency(
                millis(6), millis(10), millis(6), millis(22), millis(5), millis(0), millis(1), millis(3000), 0.25);
    }

    /** Nothing takes any time. */
    public static Latency none() {
        Duration zero = Duration.ZERO;
        return new Latency(zero, zero, zero, zero, zero, zero, zero, zero, 0);
    }

    /** The same without jitter. */
    public Latency withoutJitter() {
        return new Latency(store, blob, invoke, crossing, queue, coldStart, userCode, timeout, 0);
    }

    /** The same with another time per run of the user's code. */
    public Latency withUserCode(Duration time) {
        return new Latency(store, blob, invoke, crossing, queue, coldStart, time, timeout, jitter);
    }

    /** The same with another time per cold start. */
    public Latency withColdStart(Duration time) {
        return new Latency(store, blob, invoke, crossing, queue, time, userCode, timeout, jitter);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
