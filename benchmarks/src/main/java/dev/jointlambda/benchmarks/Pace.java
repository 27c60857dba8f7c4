package dev.jointlambda.benchmarks;

import dev.jointlambda.local.RetryPolicy;
import java.time.Duration;
import java.util.List;

/**
 * When executions start, when the outage is, and how long everybody waits. The outage is the middle third of a run.
 *
 * @param every how long after one execution the next starts, whether or not that one has ended
 * @param length how long executions are started
 * @param warmUp how long executions are started before that, which are not measured
 * @param inTime how long an execution may take to count as done in time
 * @param patience how long after the last start there may be something to wait for
 * @param readTimeout how long functions and clients wait for an answer
 * @param retries when a cloud delivers an event again whose function failed
 */
record Pace(
        Duration every,
        Duration length,
        Duration warmUp,
        Duration inTime,
        Duration patience,
        Duration readTimeout,
        RetryPolicy retries) {
    /**
     * As in the paper: ten executions a second, for 30 seconds if {@code length} says so. Time-outs are the runtime's
     * defaults, and clouds deliver again as Lambda does: after one minute and after two more (vendor's developer guide,
     * "Asynchronous invocation", 2026-11).
     */
    static Pace ofThePaper(Duration length) {
        return new Pace(
                Duration.ofMillis(100),
                length,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(2))));
    }

    int executions() {
        return Math.toIntExact(length.dividedBy(every));
    }

    /** When the outage begins, after the first start. */
    Duration from() {
        return length.dividedBy(3);
    }

    /** When it ends. */
    Duration to() {
        return length.multipliedBy(2).dividedBy(3);
    }
}
