package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells of an example what matters: the choices and failures that bring the fault about, whatever else happens. */
final class Explanation {
    /** Nobody reads more, and each costs a walk. */
    private static final int MOST = 12;

    private final Soundness soundness;

    Explanation(Soundness soundness) {
        this.soundness = soundness;
    }

    /**
     * The least of the ways that led to a fault at a step with which it is always there; at least one, if there were any.
     *
     * @param fault whether it shows when that step is reached
     */
    List<Way> of(Step step, Witness witness, Predicate<OutcomeWalk.Arrival> fault) {
        Set<String> before = soundness.match().workflow().graph().before(List.of(step.name()));
        List<Way> ways = new ArrayList<>(witness.ways().stream()
                .filter(way -> before.contains(way.step().name()))
                .toList());
        List<Way> last = ways.isEmpty() ? List.of() : List.of(ways.get(ways.size() - 1));
        if (ways.size() > MOST) {
            return ways;
        }
        for (Way way : List.copyOf(ways)) {
            List<Way> without = new ArrayList<>(ways);
            without.remove(way);
            if (always(without, step, fault)) {
                ways = without;
            }
        }
        return ways.isEmpty() ? last : List.copyOf(ways);
    }

    private boolean always(Collection<Way> fixed, Step step, Predicate<OutcomeWalk.Arrival> fault) {
        boolean[] seen = new boolean[1];
        boolean[] missed = new boolean[1];
        Step tangled = walk(fixed).walk((each, arrival) -> {
            if (each.equals(step)) {
                boolean there = fault.test(arrival);
                seen[0] |= there;
                missed[0] |= !there;
            }
            return soundness.missing(each, arrival.edges()).isEmpty();
        });
        return tangled == null && seen[0] && !missed[0];
    }

    private OutcomeWalk walk(Collection<Way> fixed) {
        return soundness
                .walk()
                .only(way -> fixed.contains(way)
                        || fixed.stream().noneMatch(each -> each.step().equals(way.step())));
    }

    /** The steps whose result can be read at a step in every outcome, in source order. */
    List<String> readable(Step reader) {
        Workflow workflow = soundness.match().workflow();
        List<OutcomeLayout.Read> reads = workflow.steps().stream()
                .filter(step -> !step.result().isVoid() && workflow.graph().leads(step.name(), reader.name()))
                .filter(step -> around(step).equals(around(reader)))
                .map(step -> new OutcomeLayout.Read(step.name(), reader.name()))
                .toList();
        Set<String> always = new LinkedHashSet<>();
        reads.forEach(read -> always.add(read.producer()));
        soundness.walk().reading(reads).walk((each, arrival) -> {
            if (each.equals(reader)) {
                always.removeIf(producer -> !arrival.readable().test(producer));
            }
            return soundness.missing(each, arrival.edges()).isEmpty();
        });
        return List.copyOf(always);
    }

    private List<Region> around(Step step) {
        return Region.around(soundness.match().step(step.name()).region());
    }
}
