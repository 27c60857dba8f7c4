package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.functions.DeployedFunction;
import dev.jointlambda.local.functions.Destination;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.functions.FunctionInstance;
import dev.jointlambda.local.functions.FunctionTarget;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One cloud's functions: an asynchronous queue that delivers at least once, retries, records of failure for the events that
 * are given up, and timers.
 */
final class FunctionService implements FunctionHost, FunctionTarget, AutoCloseable {
    /** How many deliveries and events given up are kept for those who ask. */
    static final int MOST_KEPT = 100_000;

    private static final System.Logger LOG = System.getLogger("dev.jointlambda");
    private static final String TRACE_HEADER = "x-amzn-trace-id";

    private final Cloud cloud;
    private final RetryPolicy retries;
    private final Duration sweepInterval;
    private final DeliveryFaults faults;
    private final Map<String, DeployedFunction> functions = new ConcurrentHashMap<>();
    private final TaskIds tasks = new TaskIds(MOST_KEPT);
    private final Latest<Ran> ran = new Latest<>(MOST_KEPT);
    private final Latest<Bytes> givenUp = new Latest<>(MOST_KEPT);
    private final Semaphore room;
    private final AtomicLong requests = new AtomicLong();
    private final PendingEvents pending;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final ExecutorService timed;

    FunctionService(Cloud cloud, LocalSettings settings, DeliveryFaults faults, PendingEvents pending) {
        this.cloud = cloud;
        this.retries = settings.retries();
        this.sweepInterval = settings.sweepInterval();
        this.faults = faults;
        this.pending = pending;
        room = new Semaphore(settings.eventsHeld());
        // Once closed, a cloud forgets its events: what would be queued then is discarded.
        workers = new ThreadPoolExecutor(
                settings.concurrency(),
                settings.concurrency(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DaemonThreads(cloud + "-function"),
                new ThreadPoolExecutor.DiscardPolicy());
        ScheduledThreadPoolExecutor scheduled = new ScheduledThreadPoolExecutor(
                1, new DaemonThreads(cloud + "-retry"), new ThreadPoolExecutor.DiscardPolicy());
        scheduled.setRemoveOnCancelPolicy(true);
        timer = scheduled;
        timed = Executors.newCachedThreadPool(new DaemonThreads(cloud + "-timer"));
    }

    @Override
    public void deploy(DeployedFunction function) {
        if (functions.putIfAbsent(function.name(), function) != null) {
            throw new IllegalArgumentException(cloud + " has a function \"" + function.name()
                    + "\" already: is a workflow used twice, or are there two of its name?");
        }
    }

    /**
     * Runs a function again and again, while its cloud is up, but never twice at a time. These runs are no events: nobody
     * waits for them, and one that fails is not repeated.
     */
    @Override
    public void every(Duration interval, String function, BooleanSupplier up) {
        Duration often = interval.compareTo(sweepInterval) < 0 ? interval : sweepInterval;
        AtomicBoolean running = new AtomicBoolean();
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    if (up.getAsBoolean() && running.compareAndSet(false, true)) {
                        timed.execute(() -> {
                            tick(function);
                            running.set(false);
                        });
                    }
                },
                often.toNanos(),
                often.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void tick(String function) {
        QueuedEvent event = new QueuedEvent(function, TimerEvent.of(cloud), null, System.nanoTime(), 1);
        @Nullable Throwable error = handle(event, OutputStream.nullOutputStream());
        if (error != null) {
            LOG.log(Level.WARNING, cloud + "'s timer ran " + function + ", which failed", error);
        }
    }

    @Override
    public boolean has(String function) {
        return functions.containsKey(function);
    }

    @Override
    public Queued queue(String function, Event event) {
        if (!has(function)) {
            return Queued.UNKNOWN_FUNCTION;
        }
        // Before the task id is noted: an event that is refused may be sent again under the same id.
        int copies = faults.refuses() ? -1 : faults.deliveries();
        if (copies < 0 || !room.tryAcquire(copies)) {
            return Queued.THROTTLED;
        }
        if (event.taskId() != null && !tasks.add(function + "/" + event.taskId())) {
            room.release(copies);
            return Queued.REPEATED;
        }
        pending.begin(copies);
        QueuedEvent accepted =
                new QueuedEvent(function, event.body(), event.headers().get(TRACE_HEADER), System.nanoTime(), 1);
        for (int copy = 0; copy < copies; copy++) {
            run(accepted, faults.lateness());
        }
        return Queued.ACCEPTED;
    }

    @Override
    public Called call(String function, Event event) {
        if (!has(function)) {
            return new Called.UnknownFunction();
        }
        if (faults.refuses()) {
            return new Called.Throttled();
        }
        QueuedEvent direct =
                new QueuedEvent(function, event.body(), event.headers().get(TRACE_HEADER), System.nanoTime(), 1);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        @Nullable Throwable error = deliver(direct, answer);
        return error == null
                ? new Called.Returned(Bytes.of(answer.toByteArray()))
                : new Called.Failed(FunctionError.json(error));
    }

    private void run(QueuedEvent event, Duration later) {
        if (later.isZero()) {
            run(event);
        } else {
            // What a delivery throws ends up in the delivery itself; the future has nothing more to say.
            var unused = timer.schedule(() -> run(event), later.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void run(QueuedEvent event) {
        workers.execute(() -> {
            @Nullable Throwable error = deliver(event, OutputStream.nullOutputStream());
            if (error == null) {
                over();
            } else if (isToBeRepeated(event)) {
                run(event.again(), delay(event));
            } else {
                LOG.log(
                        Level.WARNING,
                        cloud + " gave up an event of " + event.function + " after " + event.delivery + " deliveries",
                        error);
                giveUp(event, error);
            }
        });
    }

    private boolean isToBeRepeated(QueuedEvent event) {
        DeployedFunction function = functions.get(event.function);
        if (function == null) {
            return false;
        }
        Integer own = function.retries();
        Duration oldest = function.oldest();
        return event.delivery <= (own == null ? retries.delays().size() : own)
                && (oldest == null || System.nanoTime() - event.accepted < oldest.toNanos());
    }

    private Duration delay(QueuedEvent event) {
        List<Duration> delays = retries.delays();
        return delays.isEmpty() ? Duration.ZERO : delays.get(Math.min(event.delivery, delays.size()) - 1);
    }

    /** The record of the failure takes the place of the event, so that nobody sees an idle moment in between. */
    private void giveUp(QueuedEvent event, Throwable error) {
        givenUp.add(event.bytes);
        DeployedFunction function = functions.get(event.function);
        Destination onFailure = function == null ? null : function.onFailure();
        if (onFailure == null || !onFailure.open().getAsBoolean()) {
            over();
        } else {
            Bytes record = onFailure.packing().apply(FailureRecord.of(cloud, event, error));
            run(new QueuedEvent(onFailure.function(), record, event.trace, System.nanoTime(), 1));
        }
    }

    private void over() {
        room.release();
        pending.end();
    }

    /** Delivers an event once. */
    private @Nullable Throwable deliver(QueuedEvent event, OutputStream answer) {
        long began = System.nanoTime();
        @Nullable Throwable error = handle(event, answer);
        ran.add(new Ran(
                cloud, event.function, event.bytes, event.delivery, event.accepted, began, System.nanoTime(), error));
        return error;
    }

    // A platform survives whatever a function throws, errors too.
    @SuppressWarnings("CatchThrowable")
    private @Nullable Throwable handle(QueuedEvent event, OutputStream answer) {
        DeployedFunction function = functions.get(event.function);
        if (function == null) {
            return new IllegalStateException("the function \"" + event.function + "\" was removed");
        }
        try {
            FunctionInstance instance = function.instances().take();
            boolean failed = true;
            TimeLimit limit = new TimeLimit(timer, function.timeout(), instance);
            try {
                Invocation invocation = new Invocation(
                        cloud + "-" + requests.incrementAndGet(),
                        System.currentTimeMillis() + function.timeout().toMillis(),
                        event.trace);
                instance.handle(new ByteArrayInputStream(event.bytes.array()), answer, invocation);
                failed = false;
            } finally {
                limit.end();
                function.instances().release(instance, failed);
            }
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    List<Ran> ran() {
        return ran.list();
    }

    List<Bytes> givenUp() {
        return givenUp.list();
    }

    int coldStarts() {
        return functions.values().stream()
                .mapToInt(function -> function.instances().coldStarts())
                .sum();
    }

    /** Forgets what ran. */
    void forget() {
        ran.clear();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        timed.shutdownNow();
    }
}
