package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One cloud's functions, in this process: an asynchronous queue that delivers at least once, instances, retries, and a
 * place for the events that are given up.
 */
final class FunctionService implements FunctionHost, AutoCloseable {
    private static final String TRACE_HEADER = "x-amzn-trace-id";

    private final Cloud cloud;
    private final RetryPolicy retries;
    private final DeliveryFaults faults;
    private final Map<String, DeployedFunction> functions = new ConcurrentHashMap<>();
    private final Set<String> tasks = ConcurrentHashMap.newKeySet();
    private final Queue<Ran> ran = new ConcurrentLinkedQueue<>();
    private final Queue<Bytes> givenUp = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final PendingEvents pending;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;

    FunctionService(Cloud cloud, RetryPolicy retries, DeliveryFaults faults, PendingEvents pending, int concurrency) {
        this.cloud = cloud;
        this.retries = retries;
        this.faults = faults;
        this.pending = pending;
        workers = Executors.newFixedThreadPool(concurrency, new DaemonThreads(cloud + "-function"));
        ScheduledThreadPoolExecutor scheduled = new ScheduledThreadPoolExecutor(1, new DaemonThreads(cloud + "-retry"));
        scheduled.setRemoveOnCancelPolicy(true);
        timer = scheduled;
    }

    void deploy(DeployedFunction function) {
        functions.put(function.name, function);
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
        if (event.taskId() != null && !tasks.add(function + "/" + event.taskId())) {
            return Queued.REPEATED;
        }
        long now = System.nanoTime();
        String trace = event.headers().get(TRACE_HEADER);
        for (int copies = faults.deliveries(); copies > 0; copies--) {
            pending.begin();
            run(new QueuedEvent(function, event.body(), trace, now, 1));
        }
        return Queued.ACCEPTED;
    }

    @Override
    public Called call(String function, Event event) {
        if (!has(function)) {
            return new Called.UnknownFunction();
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
                pending.end();
            } else if (event.delivery <= retries.delays().size()) {
                Duration delay = retries.delays().get(event.delivery - 1);
                // What the retry throws ends up in its own delivery; the future has nothing more to say.
                var unused = timer.schedule(() -> run(event.again()), delay.toNanos(), TimeUnit.NANOSECONDS);
            } else {
                givenUp.add(event.bytes);
                pending.end();
            }
        });
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
        }
        ran.add(new Ran(
                cloud, event.function, event.bytes, event.delivery, event.accepted, began, System.nanoTime(), error));
        return error;
    }

    List<Ran> ran() {
        return new ArrayList<>(ran);
    }

    List<Bytes> givenUp() {
        return new ArrayList<>(givenUp);
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
