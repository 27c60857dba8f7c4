package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Host;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The machine as it is: wall clock, secure random numbers, a bounded pool of daemon threads. Safe for many threads. */
public final class SystemHost implements Host {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ALL = LETTERS + "0123456789_-";
    private static final int NONCE_LENGTH = 22;

    /** Invocations wait for the network nearly all of their time, so this is not about processors. */
    private static final int DEFAULT_THREADS = 16;

    private final SecureRandom random = new SecureRandom();
    private final int threads;
    private final ExecutorService pool;

    private SystemHost(int threads) {
        this.threads = threads;
        AtomicInteger names = new AtomicInteger();
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "jointlambda-" + names.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        this.pool = executor;
    }

    /** With 16 threads for work done at the same time, made when needed and ended when idle for 10 seconds. */
    public static SystemHost create() {
        return new SystemHost(DEFAULT_THREADS);
    }

    @Override
    public long now() {
        return System.currentTimeMillis();
    }

    @Override
    public String nonce() {
        StringBuilder nonce = new StringBuilder(NONCE_LENGTH);
        nonce.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        while (nonce.length() < NONCE_LENGTH) {
            nonce.append(ALL.charAt(random.nextInt(ALL.length())));
        }
        return nonce.toString();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    @Override
    public <T> T run(Callable<T> userCode) throws Exception {
        return userCode.call();
    }

    /** The caller works too, so that work which brings more work along never waits for a thread of the pool. */
    @Override
    public void all(List<Runnable> work) {
        List<FutureTask<Void>> tasks = new ArrayList<>(work.size());
        for (Runnable each : work) {
            tasks.add(new FutureTask<>(each, null));
        }
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                tasks.get(i).run();
            }
        };
        for (int helpers = Math.min(threads, work.size() - 1); helpers > 0; helpers--) {
            pool.execute(worker);
        }
        worker.run();
        RuntimeException failure = null;
        Error error = null;
        for (FutureTask<Void> each : tasks) {
            try {
                await(each);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error thrown) {
                    error = error == null ? thrown : error;
                } else if (e.getCause() instanceof RuntimeException thrown && failure == null) {
                    failure = thrown;
                }
            }
        }
        if (error != null) {
            throw error;
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for a task to end even if interrupted: what it does must not go on behind the caller's back. */
    private static void await(FutureTask<Void> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
