package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One cloud's functions, in this process: an asynchronous queue that delivers at least once, instances, retries, and a
 * place for the events that are given up.
 */
final class FunctionService implements FunctionHost, AutoCloseable {
    /** How many deliveries and events given up are kept for those who ask. */
    static final int MOST_KEPT = 100_000;

    private static final System.Logger LOG = System.getLogger("dev.jointlambda");
    private static final String TRACE_HEADER = "x-amzn-trace-id";

    private final Cloud cloud;
    private final RetryPolicy retries;
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

    FunctionService(Cloud cloud, LocalSettings settings, DeliveryFaults faults, PendingEvents pending) {
        this.cloud = cloud;
        this.retries = settings.retries();
        this.faults = faults;
        this.pending = pending;
        room = new Semaphore(settings.eventsHeld());
        workers = Executors.newFixedThreadPool(settings.concurrency(), new DaemonThreads(cloud + "-function"));
        ScheduledThreadPoolExecutor scheduled = new ScheduledThreadPoolExecutor(1, new DaemonThreads(cloud + "-retry"));
        scheduled.setRemoveOnCancelPolicy(true);
        timer = scheduled;
    }

    void deploy(DeployedFunction function) {
        if (functions.putIfAbsent(function.name, function) != null) {
            throw new IllegalArgumentException(cloud + " has a function \"" + function.name
                    + "\" already: is a workflow used twice, or are there two of its name?");
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
            run(accepted);
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

    private void run(QueuedEvent event) {
        workers.execute(() -> {
            @Nullable Throwable error = deliver(event, OutputStream.nullOutputStream());
            if (error == null) {
                over();
            } else if (event.delivery <= retries.delays().size()) {
                Duration delay = retries.delays().get(event.delivery - 1);
                // What the retry throws ends up in its own delivery; the future has nothing more to say.
                var unused = timer.schedule(() -> run(event.again()), delay.toNanos(), TimeUnit.NANOSECONDS);
            } else {
                LOG.log(
                        Level.WARNING,
                        cloud + " gave up an event of " + event.function + " after " + event.delivery + " deliveries",
                        error);
                givenUp.add(event.bytes);
                over();
            }
        });
    }

    private void over() {
        room.release();
        pending.end();
    }

    /** Delivers an event once. An instance that throws is not used again, as on the real platforms after a crash. */
    // A platform survives whatever a function throws, errors too.
    @SuppressWarnings("CatchThrowable")
    private @Nullable Throwable deliver(QueuedEvent event, OutputStream answer) {
        DeployedFunction function = functions.get(event.function);
        if (function == null) {
            return new IllegalStateException("the function \"" + event.function + "\" was removed");
        }
        long began = System.nanoTime();
        @Nullable Throwable error = null;
        TimeLimit limit = new TimeLimit(timer, function.timeout);
        try {
            StepFunction instance = function.take();
            Invocation invocation = new Invocation(
                    cloud + "-" + requests.incrementAndGet(),
                    System.currentTimeMillis() + function.timeout.toMillis(),
                    event.trace);
            instance.handle(new ByteArrayInputStream(event.bytes.array()), answer, invocation);
            function.release(instance);
        } catch (Throwable thrown) {
            error = thrown;
        } finally {
            limit.end();
        }
        ran.add(new Ran(
                cloud, event.function, event.bytes, event.delivery, event.accepted, began, System.nanoTime(), error));
        return error;
    }

    List<Ran> ran() {
        return ran.list();
    }

    List<Bytes> givenUp() {
        return givenUp.list();
    }

    int coldStarts() {
        return functions.values().stream()
                .mapToInt(DeployedFunction::coldStarts)
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
    }
}
