package dev.jointlambda.it.simulation;

import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Runs shapes with one fault at a time, of the kinds that are asked for, at every call that can have it. */
final class Singles {
    private Singles() {}

    /**
     * Explores every shape.
     *
     * @param faults the kinds of faults
     * @param at which calls are of interest
     */
    static Tally explore(Set<Fault> faults, Predicate<Call> at) {
        Tally tally = new Tally();
        for (Shape<?> shape : Shapes.ALL) {
            Possible possible = new Possible(Trial.execution(shape));
            FaultScript none = FaultScript.faultless(Trial.SEED);
            for (Call call : Pairs.trial(shape, none, tally).calls()) {
                for (Fault fault : possible.of(call)) {
                    if (faults.contains(fault) && at.test(call)) {
                        Pairs.trial(shape, none.with(List.of(new FaultScript.At(call.number(), fault))), tally);
                    }
                }
            }
        }
        return tally;
    }
}
