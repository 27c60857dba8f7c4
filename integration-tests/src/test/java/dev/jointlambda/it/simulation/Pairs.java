package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.Trial.Outcome;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a shape with every fault at every call, and with every pair of faults: the second at every call of the run with the
 * first, so also at calls that are made only because of the first.
 */
final class Pairs {
    private final Shape<?> shape;
    private final List<Script> firsts;
    private final AtomicInteger next = new AtomicInteger();

    private Pairs(Shape<?> shape, List<Script> firsts) {
        this.shape = shape;
        this.firsts = firsts;
    }

    /**
     * What was found.
     *
     * @param calls how many calls the run without faults makes
     */
    record Found(int calls, Tally tally) {}

    static Found explore(Shape<?> shape) throws InterruptedException {
        Tally tally = new Tally();
        List<Call> calls = trial(shape, Trial.SEED, Script.NONE, tally).calls();
        Pairs pairs = new Pairs(shape, after(Script.NONE, calls, new Possible()));
        tally.add(Workers.run(pairs::shard));
        return new Found(calls.size(), tally);
    }

    private Tally shard() {
        Tally tally = new Tally();
        Possible possible = new Possible();
        int first;
        while ((first = next.getAndIncrement()) < firsts.size()) {
            Script single = firsts.get(first);
            for (Script pair : after(single, trial(shape, Trial.SEED, single, tally).calls(), possible)) {
                trial(shape, Trial.SEED, pair, tally);
            }
        }
        return tally;
    }

    static Outcome trial(Shape<?> shape, long seed, Script script, Tally tally) {
        Outcome outcome = Trial.run(shape, seed, script);
        tally.ran(1);
        script.lines().forEach(line -> tally.injected(line.fault(), 1));
        if (outcome.violation() != null) {
            tally.violated(Replay.option(seed == Trial.SEED ? shape.name() : shape.name() + "@" + seed, script.toString()) + ": " + outcome.violation());
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
