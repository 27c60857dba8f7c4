package dev.jointlambda.local;

import java.time.Duration;
import java.util.List;

/**
 * What a cloud does with an event whose function failed: it waits and delivers again, then gives the event up.
 *
 * @param delays how long it waits before each further delivery, in order
 */
public record RetryPolicy(List<Duration> delays) {
    /**
     * Copies the delays.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public RetryPolicy {
        delays = List.copyOf(delays);
        if (delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("a delay is zero or more, but these are " + delays);
        }
    }

    /**
     * Three further deliveries, a twentieth of a second and more apart: so that nobody waits minutes on a laptop. Lambda
     * itself delivers twice more, after 1 and 2 minutes (vendor's developer guide, "Asynchronous invocation", 2026-11);
     * Function Compute three times more by default (vendor's documentation, 2026-04).
     */
    public static RetryPolicy fast() {
        return new RetryPolicy(List.of(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(800)));
    }
}
