package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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
final class FunctionService implements AutoCloseable {
    private final Cloud cloud;
    private final RetryPolicy retries;
    private final DeliveryFaults faults;
    private final Map<String, DeployedFunction> functions = new ConcurrentHashMap<>();
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

    boolean has(String function) {
        return functions.containsKey(function);
    }

    /** Accepts an event for a function that is here. */
    void accept(String function, byte[] event, @Nullable String trace) {
        long now = System.nanoTime();
        for (int copies = faults.deliveries(); copies > 0; copies--) {
            pending.begin();
            run(new QueuedEvent(function, event, trace, now, 1));
        }
    }

    private void run(QueuedEvent event) {
        workers.execute(() -> {
            @Nullable Throwable error = deliver(event);
            if (error == null) {
                pending.end();
            } else if (event.delivery <= retries.delays().size()) {
                Duration delay = retries.delays().get(event.delivery - 1);
                // What the retry throws ends up in its own delivery; the future has nothing more to say.
                var unused = timer.schedule(() -> run(event.again()), delay.toNanos(), TimeUnit.NANOSECONDS);
            } else {
                givenUp.add(Bytes.of(event.bytes));
                pending.end();
            }
        });
    }

    /** Delivers an event once. An instance that throws is not used again, as on the real platforms after a crash. */
    // A platform survives whatever a function throws, errors too.
    @SuppressWarnings("CatchThrowable")
    private @Nullable Throwable deliver(QueuedEvent event) {
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
            instance.handle(new ByteArrayInputStream(event.bytes), OutputStream.nullOutputStream(), invocation);
            function.release(instance);
        } catch (Throwable thrown) {
            error = thrown;
        }
        ran.add(new Ran(
                cloud,
                event.function,
                Bytes.of(event.bytes),
                event.delivery,
                event.accepted,
                began,
                System.nanoTime(),
                error));
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
