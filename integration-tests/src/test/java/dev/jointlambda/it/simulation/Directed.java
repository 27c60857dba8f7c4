package dev.jointlambda.it.simulation;

import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directed search: every script of certain kinds of faults in a certain order, each of them soon after the one before, until
 * one breaks a promise.
 */
final class Directed {
    /** How many calls later the next fault comes at most. */
    private static final int SOON = 40;

    private final Shape<?> shape;
    private final List<Fault> kinds;
    private final String only;
    private final Possible possible;
    private final Tally tally = new Tally();

    private Directed(Shape<?> shape, List<Fault> kinds, String only) {
        this.shape = shape;
        this.kinds = kinds;
        this.only = only;
        this.possible = new Possible(Trial.execution(shape));
    }

    /**
     * Searches.
     *
     * @param what the shape and the kinds, as in {@code failover REFUSED,ANSWER_LOST,CRASH_AFTER}; the seed if it is not the
     *     usual one; and then, where a run has too many calls to try all, at which row only, as in {@code MARK:J#all#}
     * @return the run that breaks a promise, as {@link Replay} names it, and what it breaks; empty if there is none
     */
    static List<String> search(String what) {
        String[] parts = what.split(" ", -1);
        List<Fault> kinds = new ArrayList<>();
        for (String kind : parts[1].split(",", -1)) {
            kinds.add(Fault.valueOf(kind));
        }
        Directed search = new Directed(Shapes.named(parts[0]), kinds, parts.length > 3 ? parts[3] : "");
        long seed = parts.length > 2 ? Long.parseLong(parts[2]) : Trial.SEED;
        FaultScript found = search.from(FaultScript.faultless(seed));
        return found == null
                ? List.of()
                : List.of(
                        search.shape.name() + " " + found,
                        search.tally.violations().get(0));
    }

    private @Nullable FaultScript from(FaultScript script) {
        List<Call> calls = Pairs.trial(shape, script, tally).calls();
        if (tally.violated() > 0) {
            return script;
        }
        int depth = script.faults().size();
        long last = depth == 0 ? 0 : script.faults().get(depth - 1).call();
        for (Call call : calls) {
            if (depth < kinds.size()
                    && call.number() > last
                    && isNear(call, last)
                    && possible.of(call).contains(kinds.get(depth))) {
                List<FaultScript.At> more = new ArrayList<>(script.faults());
                more.add(new FaultScript.At(call.number(), kinds.get(depth)));
                FaultScript found = from(script.with(more));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean isNear(Call call, long last) {
        return only.isEmpty()
                ? call.number() <= last + SOON
                : call.subject() instanceof StepKey key && only.equals(call.kind() + ":" + key.joinKey());
    }
}
