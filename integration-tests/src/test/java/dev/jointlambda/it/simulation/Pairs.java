package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.Trial.Outcome;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a shape with every fault at every call, and with every pair of faults: the second at every call of the run with the
 * first, so also at calls that are made only because of the first.
 */
final class Pairs {
    private static final FaultScript NO_FAULT = FaultScript.faultless(Trial.SEED);

    private final Shape<?> shape;
    private final int oneIn;
    private final List<FaultScript> firsts;
    private final AtomicInteger next = new AtomicInteger();

    private Pairs(Shape<?> shape, int oneIn, List<FaultScript> firsts) {
        this.shape = shape;
        this.oneIn = oneIn;
        this.firsts = firsts;
    }

    /**
     * What was found.
     *
     * @param calls how many calls the run without faults makes
     */
    record Found(int calls, Tally tally) {}

    /** @param oneIn of how many pairs one is run, chosen by the seed; 1 for every pair. Single faults are run in any case. */
    static Found explore(Shape<?> shape, int oneIn) throws InterruptedException {
        Tally tally = new Tally();
        List<Call> calls = trial(shape, NO_FAULT, tally).calls();
        Pairs pairs = new Pairs(shape, oneIn, after(NO_FAULT, calls, new Possible(Trial.execution(shape))));
        tally.add(Workers.run(pairs::shard));
        return new Found(calls.size(), tally);
    }

    private Tally shard() {
        Tally tally = new Tally();
        Possible possible = new Possible(Trial.execution(shape));
        int first;
        while ((first = next.getAndIncrement()) < firsts.size()) {
            FaultScript single = firsts.get(first);
            SplittableRandom chance = new SplittableRandom(Trial.SEED + first);
            for (FaultScript pair : after(single, trial(shape, single, tally).calls(), possible)) {
                if (chance.nextInt(oneIn) == 0) {
                    trial(shape, pair, tally);
                }
            }
        }
        return tally;
    }

    static Outcome trial(Shape<?> shape, FaultScript script, Tally tally) {
        Outcome outcome = Trial.run(shape, script);
        tally.ran(1);
        script.faults().forEach(each -> tally.injected(each.fault(), 1));
        if (outcome.violation() != null) {
            tally.violated(Replay.option(shape.name(), script) + ": " + outcome.violation());
        }
        return outcome;
    }

    /** The scripts with one fault more, later than those of a script in whose run these calls were made. */
    private static List<FaultScript> after(FaultScript script, List<Call> calls, Possible possible) {
        List<FaultScript> more = new ArrayList<>();
        int faults = script.faults().size();
        long last = faults == 0 ? 0 : script.faults().get(faults - 1).call();
        for (Call call : calls) {
            if (call.number() > last) {
                for (Fault fault : possible.of(call)) {
                    List<FaultScript.At> one = new ArrayList<>(script.faults());
                    one.add(new FaultScript.At(call.number(), fault));
                    more.add(script.with(one));
                }
            }
        }
        return more;
    }
}
