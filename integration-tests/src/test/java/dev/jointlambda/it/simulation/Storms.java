package dev.jointlambda.it.simulation;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** One storm after the other. */
final class Storms {
    private static final long STEP = 1_000;

    private final AtomicLong next;
    private final long end;
    private final PrintStream progress;
    private final long began = System.nanoTime();
    private final long first;

    private Storms(long first, long end, PrintStream progress) {
        this.first = first;
        this.next = new AtomicLong(first);
        this.end = end;
        this.progress = progress;
    }

    /** Runs the storms of these numbers, the last excluded. */
    static Tally run(long first, long end, PrintStream progress) throws InterruptedException {
        return Workers.run(new Storms(first, end, progress)::shard);
    }

    private Tally shard() {
        Tally tally = new Tally();
        long seed;
        while ((seed = next.getAndIncrement()) < end) {
            Storm.run(seed, tally);
            long done = seed - first + 1;
            if (done % STEP == 0) {
                long executions = done * Storm.EXECUTIONS;
                double seconds = (System.nanoTime() - began) / 1e9;
                progress.printf(
                        "storms to %,d: %,d executions, %,.0f s, %,.0f executions/s; heap %,d MB; violations of this"
                                + " thread: %d%n",
                        seed,
                        executions,
                        seconds,
                        executions / seconds,
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20,
                        tally.violated());
                tally.violations().forEach(progress::println);
            }
        }
        return tally;
    }
}
