package dev.jointlambda.it.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that each take the next piece of work until none is left; every simulation stays on one of them. */
final class Workers {
    private static final int MOST = 2;

    private Workers() {}

    /** As many as there are processors, but not more than two: a simulation is not alone on its machine. */
    static int threads() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    /** What they have found together. */
    static Tally run(Callable<Tally> worker) throws InterruptedException {
        int threads = threads();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(worker));
            }
            Tally all = new Tally();
            for (Future<Tally> each : running) {
                all.add(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an exploration broke off", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
