package dev.jointlambda.local;

import dev.jointlambda.local.aliyun.FunctionComputeEndpoint;
import dev.jointlambda.local.aws.LambdaEndpoint;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Settings;
import java.time.Duration;
import java.util.Base64;

/**
 * How the local clouds behave; the {@code with} methods change one thing each.
 *
 * @param latency how far things are from each other
 * @param retries what both clouds do with an event whose function failed
 * @param concurrency how many functions of a cloud run at a time
 * @param eventsHeld how many events a cloud holds, queued, running, or waiting for a retry; it refuses further ones with 429
 * @param readTimeout how long functions and clients wait for an answer of a cloud
 * @param sweepInterval how often the timers of both clouds run their sweepers
 * @param sweepGrace how long after a step should have ended a sweeper leaves it alone
 * @param processes how many processes of its own a cloud has at most for functions that do not run in this one
 * @param signingKey the key that signs events
 * @param awsEventLimit the largest asynchronous event that AWS takes, in bytes
 * @param aliyunEventLimit the largest asynchronous event that Aliyun takes, in bytes
 * @param seed for what is left to chance
 */
public record LocalSettings(
        LocalLatency latency,
        RetryPolicy retries,
        int concurrency,
        int eventsHeld,
        Duration readTimeout,
        Duration sweepInterval,
        Duration sweepGrace,
        int processes,
        Bytes signingKey,
        int awsEventLimit,
        int aliyunEventLimit,
        long seed) {
    private static final int SHORTEST_KEY = 32;
    private static final int HEAP_MB = 160;

    /** @throws IllegalArgumentException if a setting makes no sense; says which, and what would */
    public LocalSettings {
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "at least 1 function of a cloud has to run at a time, but the concurrency is " + concurrency);
        }
        if (eventsHeld < 1) {
            throw new IllegalArgumentException("a cloud has to hold at least 1 event, but it is to hold " + eventsHeld);
        }
        if (readTimeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "the read timeout is a millisecond or more, but this one is " + readTimeout);
        }
        if (sweepInterval.toMillis() < 1 || sweepGrace.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "sweepers need an interval and a grace of a millisecond or more, but these" + " are "
                            + sweepInterval + " and " + sweepGrace);
        }
        if (processes < 1) {
            throw new IllegalArgumentException(
                    "at least 1 process of a cloud has to run at a time, but it is to have " + processes);
        }
        if (awsEventLimit < 1 || aliyunEventLimit < 1) {
            throw new IllegalArgumentException("an event has at least 1 byte, but the limits are " + awsEventLimit
                    + " on AWS and " + aliyunEventLimit + " on Aliyun");
        }
        if (signingKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the signing key has " + SHORTEST_KEY + " bytes or more, but this one has " + signingKey.length());
        }
    }

    /**
     * No latency on top, quick retries, 32 functions at a time, 10 000 events held, 5 seconds for an answer, a sweep each
     * minute, 4 processes of each cloud's own, signed events.
     */
    public static LocalSettings defaults() {
        return new LocalSettings(
                LocalLatency.none(),
                RetryPolicy.fast(),
                32,
                10_000,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Settings.DEFAULT_SWEEP_GRACE,
                4,
                Bytes.utf8("a key for clouds on one machine only"),
                LambdaEndpoint.EVENT_LIMIT,
                FunctionComputeEndpoint.EVENT_LIMIT,
                42);
    }

    /** These settings with another latency. */
    public LocalSettings withLatency(LocalLatency other) {
        return new LocalSettings(
                other,
                retries,
                concurrency,
                eventsHeld,
                readTimeout,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /** These settings with another answer to failed functions. */
    public LocalSettings withRetries(RetryPolicy other) {
        return new LocalSettings(
                latency,
                other,
                concurrency,
                eventsHeld,
                readTimeout,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /** These settings with another number of functions that run at a time. */
    public LocalSettings withConcurrency(int other) {
        return new LocalSettings(
                latency,
                retries,
                other,
                eventsHeld,
                readTimeout,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /** These settings with room for another number of events. */
    public LocalSettings withEventsHeld(int other) {
        return new LocalSettings(
                latency,
                retries,
                concurrency,
                other,
                readTimeout,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /** These settings with another patience for answers. */
    public LocalSettings withReadTimeout(Duration other) {
        return new LocalSettings(
                latency,
                retries,
                concurrency,
                eventsHeld,
                other,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /**
     * These settings with other sweepers.
     *
     * @param interval how often they run
     * @param grace how long after a step should have ended they leave it alone
     */
    public LocalSettings withSweeps(Duration interval, Duration grace) {
        return new LocalSettings(
                latency,
                retries,
                concurrency,
                eventsHeld,
                readTimeout,
                interval,
                grace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /** These settings with room for another number of processes of each cloud's own. */
    public LocalSettings withProcesses(int other) {
        return new LocalSettings(
                latency,
                retries,
                concurrency,
                eventsHeld,
                readTimeout,
                sweepInterval,
                sweepGrace,
                other,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                seed);
    }

    /** These settings with other limits for asynchronous events, in bytes. */
    public LocalSettings withEventLimits(int aws, int aliyun) {
        return new LocalSettings(
                latency,
                retries,
                concurrency,
                eventsHeld,
                readTimeout,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                aws,
                aliyun,
                seed);
    }

    /** These settings with another seed. */
    public LocalSettings withSeed(long other) {
        return new LocalSettings(
                latency,
                retries,
                concurrency,
                eventsHeld,
                readTimeout,
                sweepInterval,
                sweepGrace,
                processes,
                signingKey,
                awsEventLimit,
                aliyunEventLimit,
                other);
    }

    /** How much heap a function in a process of its own gets at most, in MB: this machine has many of them at a time. */
    int heapMb() {
        return HEAP_MB;
    }

    /** The signing key as the environment variable has it. */
    String signingKeys() {
        return "local:" + Base64.getEncoder().encodeToString(signingKey.array());
    }
}
