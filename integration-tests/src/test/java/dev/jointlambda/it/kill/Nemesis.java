package dev.jointlambda.it.kill;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalService;
import dev.jointlambda.local.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes trouble, drawn from a seed, one at a time, and kills processes all along: until it is told to stop, which ends all
 * trouble. What it hits also depends on how threads happen to run.
 */
final class Nemesis implements AutoCloseable {
    private final LocalClouds clouds;
    private final Random troubles;
    private final Random kills;
    private final Duration longest;
    private final Duration betweenKills;
    private final boolean drops;
    private final Map<String, Integer> done = new TreeMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads;

    /**
     * Begins at once.
     *
     * @param longest how long one trouble lasts at most
     * @param betweenKills how long after a kill the next one comes, on average
     * @param drops whether accepted events may be lost: only a sweeper finds them
     */
    Nemesis(LocalClouds clouds, long seed, Duration longest, Duration betweenKills, boolean drops) {
        this.clouds = clouds;
        this.troubles = new Random(seed);
        this.kills = new Random(seed + 1);
        this.longest = longest;
        this.betweenKills = betweenKills;
        this.drops = drops;
        threads = List.of(thread("nemesis-troubles", this::trouble), thread("nemesis-kills", this::kill));
        threads.forEach(Thread::start);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private Thread thread(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException | RuntimeException e) {
                        failure.compareAndSet(null, e);
                    }
                },
                name);
        thread.setDaemon(true);
        return thread;
    }

    private void trouble() throws InterruptedException {
        while (!stops(upTo(longest, troubles).dividedBy(2))) {
            Cloud cloud = one(List.of(Cloud.values()), troubles);
            Outage how = one(List.of(Outage.values()), troubles);
            Duration time = upTo(longest, troubles);
            switch (troubles.nextInt(drops ? 10 : 9)) {
                case 0 -> during("link cut", time, clouds::cutLink, clouds::mendLink);
                case 1 -> down("functions", List.of(clouds.functions(cloud)), cloud, how, time);
                case 2 -> down("store", List.of(clouds.store(cloud)), cloud, how, time);
                case 3 -> down("objects", List.of(clouds.objects(cloud)), cloud, how, time);
                case 4, 5 -> down("cloud", all(cloud), cloud, how, time);
                case 6 ->
                    faulty("duplicated", cloud, time, () -> clouds.deliveries(cloud)
                            .duplicate(0.2));
                case 7 ->
                    faulty("delayed", cloud, time, () -> clouds.deliveries(cloud)
                            .delay(0.2, longest));
                case 8 ->
                    faulty("throttled", cloud, time, () -> clouds.deliveries(cloud)
                            .throttle(0.2));
                default ->
                    faulty("dropped", cloud, time, () -> clouds.deliveries(cloud)
                            .drop(0.05));
            }
        }
    }

    private List<LocalService> all(Cloud cloud) {
        return List.of(clouds.functions(cloud), clouds.store(cloud), clouds.objects(cloud));
    }

    private void down(String what, List<LocalService> services, Cloud cloud, Outage how, Duration time)
            throws InterruptedException {
        during(
                what + " of " + cloud + " down, " + how,
                time,
                () -> services.forEach(each -> each.down(how)),
                () -> services.forEach(LocalService::up));
    }

    private void faulty(String what, Cloud cloud, Duration time, Runnable begin) throws InterruptedException {
        during("deliveries of " + cloud + " " + what, time, begin, () -> clouds.deliveries(cloud)
                .none());
    }

    private void during(String what, Duration time, Runnable begin, Runnable end) throws InterruptedException {
        count(what);
        begin.run();
        try {
            var unused = stops(time);
        } finally {
            end.run();
        }
    }

    private void kill() throws InterruptedException {
        while (!stops(upTo(betweenKills.multipliedBy(2), kills))) {
            Cloud cloud = one(List.of(Cloud.values()), kills);
            List<ProcessHandle> busy = clouds.processes(cloud).busy();
            if (!busy.isEmpty() && one(busy, kills).destroyForcibly()) {
                count("kill -9 of a function on " + cloud);
            }
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Duration upTo(Duration longest, Random random) {
        return Duration.ofNanos((long) (random.nextDouble() * longest.toNanos()));
    }

    private boolean stops(Duration within) throws InterruptedException {
        return stop.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void count(String what) {
        synchronized (done) {
            done.merge(what, 1, Integer::sum);
        }
    }

    /** What it did, and how often. */
    Map<String, Integer> done() {
        synchronized (done) {
            return new TreeMap<>(done);
        }
    }

    /** Ends all trouble. */
    @Override
    public void close() {
        stop.countDown();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the nemesis failed", failed);
        }
    }
}
