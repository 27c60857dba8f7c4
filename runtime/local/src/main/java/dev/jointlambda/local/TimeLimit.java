package dev.jointlambda.local;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the function that the current thread runs once it has had its time, and nothing that the thread does later.
 * A platform would kill the process; a function that ignores its interruption goes on here.
 */
final class TimeLimit {
    private final Thread function = Thread.currentThread();
    private final Future<?> alarm;
    private boolean over;

    TimeLimit(ScheduledExecutorService timer, Duration limit) {
        alarm = timer.schedule(this::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void ring() {
        if (!over) {
            function.interrupt();
        }
    }

    /** The function has ended; an interruption that it has not noticed is forgotten. */
    void end() {
        synchronized (this) {
            over = true;
        }
        alarm.cancel(false);
        var unused = Thread.interrupted();
    }
}
