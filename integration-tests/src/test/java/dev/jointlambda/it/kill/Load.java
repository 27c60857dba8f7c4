package dev.jointlambda.it.kill;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Starts executions at a rate; a start that fails is repeated with the same id, as a client is told to. */
final class Load implements AutoCloseable {
    private static final int THREADS = 32;
    private static final long AGAIN_MILLIS = 500;

    private final CloudBinding client;
    private final List<Subject> mix;
    private final Random random;
    private final ScheduledExecutorService threads;
    private final Map<String, Execution<?>> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();

    /** @param mix the workflows, each as often as it is to be drawn */
    Load(LocalClouds clouds, List<Subject> mix, long seed) {
        this.client = clouds.binding(Cloud.AWS);
        this.mix = List.copyOf(mix);
        this.random = new Random(seed);
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "load");
            thread.setDaemon(true);
            return thread;
        };
        threads = new ScheduledThreadPoolExecutor(THREADS, daemons);
    }

    /** Starts executions for a time, and waits until all starts have been accepted. */
    void run(int perSecond, Duration time) throws InterruptedException {
        long first = System.nanoTime();
        int wanted = (int) (perSecond * time.toMillis() / 1000);
        int before = begun.get();
        for (int i = 0; i < wanted; i++) {
            long due = first + i * 1_000_000_000L / perSecond - System.nanoTime();
            String id = "load-" + (before + i);
            Subject subject = mix.get(random.nextInt(mix.size()));
            var unused = threads.schedule(() -> start(subject, id), Math.max(0, due), TimeUnit.NANOSECONDS);
        }
        begun.addAndGet(wanted);
        while (accepted.size() < begun.get()) {
            pause(Duration.ofMillis(100));
            throwIfBroken();
        }
    }

    private void start(Subject subject, String id) {
        try {
            accepted.put(subject.partition(id), subject.start(client, id, true));
        } catch (StoreException | StartException e) {
            repeated.incrementAndGet();
            var unused = threads.schedule(() -> start(subject, id), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            broken.set(e);
        }
    }

    /** The executions that have not ended; of those given, if an answer is known already. */
    List<String> open(List<String> among) {
        List<String> open = new ArrayList<>();
        for (String partition : among) {
            if (accepted.get(partition).status() == ExecutionRow.Status.RUNNING) {
                open.add(partition);
            }
        }
        return open;
    }

    /** Waits until all executions have ended; returns those that have not in time. */
    List<String> awaitAll(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<String> open = open(new ArrayList<>(accepted.keySet()));
        while (!open.isEmpty() && System.nanoTime() < end) {
            pause(Duration.ofMillis(500));
            open = open(open);
        }
        return open;
    }

    /** The partitions of the executions whose start was accepted. */
    List<String> accepted() {
        return new ArrayList<>(accepted.keySet());
    }

    /** How often a start had to be repeated. */
    int repeated() {
        return repeated.get();
    }

    /** How many executions there are of each workflow. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        accepted.keySet().forEach(each -> counts.merge(each.substring(0, each.indexOf('/')), 1, Integer::sum));
        return counts;
    }

    private void throwIfBroken() {
        RuntimeException failure = broken.get();
        if (failure != null) {
            throw new IllegalStateException("an execution cannot be started", failure);
        }
    }

    /** The pace of whoever asks again and again; nothing is measured against it. */
    static void pause(Duration time) throws InterruptedException {
        var unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
