package dev.jointlambda.local;

import dev.jointlambda.local.functions.FunctionInstance;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops the function that the current thread runs once it has had its time, and nothing that the thread does later. */
final class TimeLimit {
    private final Thread handling = Thread.currentThread();
    private final FunctionInstance function;
    private final Future<?> alarm;
    private boolean over;

    TimeLimit(ScheduledExecutorService timer, Duration limit, FunctionInstance function) {
        this.function = function;
        alarm = timer.schedule(this::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void ring() {
        if (!over) {
            function.timeUp(handling);
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
