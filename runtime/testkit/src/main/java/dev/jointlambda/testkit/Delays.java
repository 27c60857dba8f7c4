package dev.jointlambda.testkit;

import java.util.SplittableRandom;

/** Draws how long each call takes. */
final class Delays {
    private final SplittableRandom random;
    private final long store;
    private final long blob;
    private final long invoke;
    private final long crossing;
    private final long queue;
    private final long coldStart;
    private final long userCode;
    private final long timeout;
    private final double jitter;

    Delays(Latency latency, SplittableRandom random) {
        this.random = random;
        this.store = latency.store().toMillis();
        this.blob = latency.blob().toMillis();
        this.invoke = latency.invoke().toMillis();
        this.crossing = latency.crossing().toMillis();
        this.queue = latency.queue().toMillis();
        this.coldStart = latency.coldStart().toMillis();
        this.userCode = latency.userCode().toMillis();
        this.timeout = latency.timeout().toMillis();
        this.jitter = latency.jitter();
    }

    long of(Call call) {
        long inside =
                switch (call.kind().service()) {
                    case STORE -> store;
                    case BLOBS -> blob;
                    case FUNCTIONS -> invoke;
                    case MACHINE -> 0;
                };
        return jittered(call.crossesClouds() ? inside + crossing : inside);
    }

    long queue() {
        return jittered(queue);
    }

    long coldStart() {
        return jittered(coldStart);
    }

    long userCode() {
        return userCode;
    }

    long timeout() {
        return timeout;
    }

    /** Some time from 1 ms to a limit. */
    long upTo(long millis) {
        return 1 + random.nextLong(millis);
    }

    /** Some time from 1 ms to a limit, of each order of magnitude as likely as of any other. */
    long rarelyUpTo(long millis) {
        return Math.max(1, (long) StrictMath.pow((double) millis, random.nextDouble()));
    }

    private long jittered(long millis) {
        long most = (long) (millis * jitter);
        return most == 0 ? millis : millis + random.nextLong(most + 1);
    }
}
