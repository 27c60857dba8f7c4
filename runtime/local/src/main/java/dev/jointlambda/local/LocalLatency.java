package dev.jointlambda.local;

import java.time.Duration;

/**
 * How long a request is under way, on top of what this machine needs itself.
 *
 * @param inside to a service of the same cloud
 * @param between to a service of the other cloud
 */
public record LocalLatency(Duration inside, Duration between) {
    /** @throws IllegalArgumentException if one is negative */
    public LocalLatency {
        if (inside.isNegative() || between.isNegative()) {
            throw new IllegalArgumentException("a latency is zero or more, but these are " + inside
                    + " inside a cloud and " + between + " between the clouds");
        }
    }

    /** None on top. */
    public static LocalLatency none() {
        return new LocalLatency(Duration.ZERO, Duration.ZERO);
    }

    /**
     * As the paper measured it (arXiv 2505.21899, section 5): 6 ms for a table operation, 28 ms for an asynchronous invocation
     * across clouds. Results with it are emulated, and must be called so.
     */
    public static LocalLatency calibrated() {
        return new LocalLatency(Duration.ofMillis(6), Duration.ofMillis(28));
    }
}
