package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.Trial.Outcome;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a shape with every fault at every call, and with every pair of faults: the second at every call of the run with the
 * first, so also at calls that are made only because of the first.
 */
final class Pairs {
    private final Shape<?> shape;
    private final int oneIn;
    private final List<Script> firsts = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param oneIn of how many pairs one is run, chosen by the trials' seed; 1 for every pair. Single faults all run. */
    Pairs(Shape<?> shape, int oneIn) {
        this.shape = shape;
        this.oneIn = oneIn;
    }

    /**
     * What was found.
     *
     * @param calls how many calls the run without faults makes
     */
    record Found(int calls, Tally tally) {}

    /** Runs them on so many threads. */
    Found run(int threads) throws InterruptedException, ExecutionException {
        Tally tally = new Tally();
        List<Call> calls = trial(Script.NONE, tally).calls();
        firsts.addAll(after(Script.NONE, calls, new Possible()));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> shards = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                shards.add(workers.submit(this::shard));
            }
            for (Future<Tally> each : shards) {
                tally.add(each.get());
            }
        } finally {
            workers.shutdownNow();
        }
        return new Found(calls.size(), tally);
    }

    private Tally shard() {
        Tally tally = new Tally();
        Possible possible = new Possible();
        int first;
        while ((first = next.getAndIncrement()) < firsts.size()) {
            Script single = firsts.get(first);
            SplittableRandom chance = new SplittableRandom(Trial.SEED + first);
            for (Script pair : after(single, trial(single, tally).calls(), possible)) {
                if (oneIn == 1 || chance.nextInt(oneIn) == 0) {
                    trial(pair, tally);
                }
            }
        }
        return tally;
    }

    private Outcome trial(Script script, Tally tally) {
        Outcome outcome = Trial.run(shape, script);
        tally.ran(1, script);
        if (outcome.violation() != null) {
            tally.violated("-Djointlambda.replay=" + shape.name() + "/" + script + ": " + outcome.violation());
        }
        return outcome;
    }

    /** The scripts with one fault more, later than those of a script in whose run these calls were made. */
    private static List<Script> after(Script script, List<Call> calls, Possible possible) {
        List<Script> more = new ArrayList<>();
        for (Call call : calls) {
            if (call.number() > script.last()) {
                for (Fault fault : possible.of(call)) {
                    more.add(script.and(call.number(), fault));
                }
            }
        }
        return more;
    }
}
