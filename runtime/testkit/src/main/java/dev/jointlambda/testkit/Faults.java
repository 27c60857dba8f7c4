package dev.jointlambda.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Says what goes wrong with which call. Asked once per call, in their order. */
@FunctionalInterface
public interface Faults {
    /** What goes wrong with a call. */
    Fault of(Call call);

    /** Nothing ever goes wrong. */
    static Faults none() {
        return call -> Fault.NONE;
    }

    /** One fault, at the n-th call of the simulation, from 1. */
    static Faults at(long number, Fault fault) {
        return call -> call.number() == number ? fault : Fault.NONE;
    }

    /** The same fault at every call that can have it. */
    static Faults always(Fault fault) {
        return call -> fault;
    }

    /** A fault at certain calls, for example at the third of every attempt of one function. */
    static Faults when(Predicate<Call> which, Fault fault) {
        return call -> which.test(call) ? fault : Fault.NONE;
    }

    /** Each call has some fault with a probability between 0 and 1; which one is as likely as any other. */
    static Faults random(long seed, double probability) {
        SplittableRandom random = new SplittableRandom(seed);
        return call -> {
            if (random.nextDouble() >= probability) {
                return Fault.NONE;
            }
            List<Fault> possible = Fault.possible(call);
            return possible.get(random.nextInt(possible.size()));
        };
    }

    /** These faults, but only at what functions and platforms do; the calls of clients go well. */
    default Faults ofFunctions() {
        return call -> call.ofAttempt() > 0 || call.kind() == CallKind.RECORD ? of(call) : Fault.NONE;
    }

    /** These faults, and where there is none, others. Both are asked about every call. */
    default Faults or(Faults others) {
        return call -> {
            Fault first = of(call);
            Fault second = others.of(call);
            return first.on(call) != Fault.NONE ? first : second;
        };
    }
}
