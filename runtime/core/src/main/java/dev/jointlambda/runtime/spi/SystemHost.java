package dev.jointlambda.runtime.spi;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The machine as it is: its clock, its random numbers, and a few daemon threads that end when idle. */
public final class SystemHost implements Host {
    private static final int THREADS = 16;
    private static final int IDLE_SECONDS = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";

    private static final int SEED_BYTES = 32;

    private final SecureRandom random;
    private final ThreadPoolExecutor threads;

    /** @param random must be no other's */
    SystemHost(SecureRandom random) {
        this.random = random;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "jointlambda");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** A host of its own, with its own threads. */
    public static Host create() {
        return new SystemHost(new SecureRandom());
    }

    @Override
    public long now() {
        return System.currentTimeMillis();
    }

    @Override
    public String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return LETTERS.charAt(bytes[0] & 31) + text.substring(1);
    }

    /** What the generator was before the snapshot is in every copy; the seed is the operating system's, read now. */
    @Override
    public void reseed() {
        random.setSeed(SecureRandom.getSeed(SEED_BYTES));
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    @Override
    public <T> T run(Callable<T> userCode) throws Exception {
        return userCode.call();
    }

    @Override
    public void all(List<Runnable> work) {
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (Runnable each : work) {
            tasks.add(new FutureTask<>(each, true));
        }
        for (int i = 1; i < tasks.size(); i++) {
            threads.execute(tasks.get(i));
        }
        // The caller works too, so that calls within calls go on however busy the threads are; running a task that
        // somebody else has begun does nothing.
        tasks.forEach(FutureTask::run);
        boolean interrupted = false;
        @Nullable Throwable first = null;
        for (FutureTask<Boolean> task : tasks) {
            for (boolean ended = false; !ended; ) {
                try {
                    ended = task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    ended = true;
                    first = with(first, e.getCause() == null ? e : e.getCause());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
    }

    /** The first failure; the others are suppressed in it, so that none is lost. */
    private static Throwable with(@Nullable Throwable first, Throwable next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }
}
