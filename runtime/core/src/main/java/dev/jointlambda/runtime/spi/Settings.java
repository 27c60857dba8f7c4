package dev.jointlambda.runtime.spi;

import java.time.Duration;

/**
 * Names, keys and limits of one deployment.
 *
 * @param prefix what function names start with
 * @param keys the keys that sign events; none while the deployment is unsigned
 * @param eventLife L of the protocol: how long an event may be under way, longer than the longest queue age of both
 *     clouds
 * @param sweepGrace how long after a step should have ended the sweeper leaves it alone
 */
public record Settings(String prefix, SigningKeys keys, Duration eventLife, Duration sweepGrace) {
    /** Lambda keeps an event up to 6 hours by default, Function Compute 5; an hour on top for clocks and slow hops. */
    public static final Duration DEFAULT_EVENT_LIFE = Duration.ofHours(7);

    /** Longer than an event is under way while nothing is wrong. */
    public static final Duration DEFAULT_SWEEP_GRACE = Duration.ofMinutes(2);
}
