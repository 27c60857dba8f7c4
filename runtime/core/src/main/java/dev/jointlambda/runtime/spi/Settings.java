package dev.jointlambda.runtime.spi;

import java.time.Duration;

/**
 * Names, keys and limits of one deployment.
 *
 * @param prefix what function names start with
 * @param keys the keys that sign events; none while the deployment is unsigned
 * @param eventLife L of the protocol: how long an event may be under way, longer than the longest queue age of both
 *     clouds
 * @param sweepGrace how much longer than its attempts take the sweeper leaves a step alone: at least as long as a platform
 *     pauses between them, and as an event is under way
 * @param retention how long a row is kept at least, from when it is first written; no execution is started that may take
 *     so long that an event could find its rows gone
 */
public record Settings(String prefix, SigningKeys keys, Duration eventLife, Duration sweepGrace, Duration retention) {
    /** Lambda keeps an event up to 6 hours by default, Function Compute 5; an hour on top for clocks and slow hops. */
    public static final Duration DEFAULT_EVENT_LIFE = Duration.ofHours(7);

    /**
     * Lambda pauses for one minute and for two before it makes its second and third attempt (developer guide, as of 2026-11);
     * and a minute more, in which nothing is under way unless something is wrong.
     */
    public static final Duration DEFAULT_SWEEP_GRACE = Duration.ofMinutes(4);

    /** Twice a workflow's default timeout. */
    public static final Duration DEFAULT_RETENTION = Duration.ofDays(14);
}
