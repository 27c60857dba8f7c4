package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an execution knows that it is done where ends run together: each fills a slot. Ends that exclude each other share
 * one; where one way of going on rules out all ends of a slot, it fills the slot itself.
 *
 * @param slots the ends by the slot they fill, the result's first; empty if every outcome has but one end
 * @param skips the slots that ways of going on fill
 * @param flaw an outcome in which some slot is not filled exactly once; null if there is none
 * @param tangled a step at which there are too many combinations to tell; null if there is none
 */
record EndPlan(
        List<List<Step>> slots,
        List<Skip> skips,
        @Nullable Witness flaw,
        @Nullable Step tangled) {
    EndPlan {
        slots = List.copyOf(slots);
        skips = List.copyOf(skips);
    }

    /** A way of going on that fills a slot, because it rules out all its ends. */
    record Skip(Way way, int slot) {}

    /** Plans the ends of a workflow in which nothing waits forever and nothing runs twice. */
    static EndPlan of(Soundness soundness, Ends ends) {
        if (ends.alone()) {
            return new EndPlan(List.of(), List.of(), null, null);
        }
        List<List<Step>> slots = slots(ends);
        List<Skip> skips = skips(ends.workflow(), slots);
        return verified(soundness, ends.workflow(), slots, skips);
    }

    int slot(Step end) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).contains(end)) {
                return i;
            }
        }
        throw new IllegalArgumentException(end.name() + " is no end");
    }

    /** Each end shares the first slot whose ends it excludes. */
    private static List<List<Step>> slots(Ends ends) {
        List<Step> order = new ArrayList<>(ends.giving());
        ends.all().stream().filter(end -> !ends.giving().contains(end)).forEach(order::add);
        List<List<Step>> slots = new ArrayList<>();
        List<BitSet> numbers = new ArrayList<>();
        for (Step end : order) {
            int number = ends.all().indexOf(end);
            BitSet together = ends.together(number);
            int at = 0;
            while (at < slots.size() && together.intersects(numbers.get(at))) {
                at++;
            }
            if (at == slots.size()) {
                slots.add(new ArrayList<>());
                numbers.add(new BitSet());
            }
            slots.get(at).add(end);
            numbers.get(at).set(number);
        }
        return slots;
    }

    private static List<Skip> skips(Workflow workflow, List<List<Step>> slots) {
        List<List<Way>> forks = workflow.steps().stream()
                .map(step -> Way.of(workflow, step))
                .filter(ways -> ways.size() > 1)
                .toList();
        List<Skip> skips = new ArrayList<>();
        for (int i = 0; i < slots.size() && !forks.isEmpty(); i++) {
            int slot = i;
            Set<String> before = workflow.graph()
                    .before(slots.get(i).stream().map(Step::name).toList());
            for (List<Way> ways : forks) {
                List<Way> out = ways.stream()
                        .filter(way -> !reaches(way, slots.get(slot), before))
                        .toList();
                if (out.size() < ways.size()) {
                    out.forEach(way -> skips.add(new Skip(way, slot)));
                }
            }
        }
        return skips;
    }

    private static boolean reaches(Way way, List<Step> slot, Set<String> before) {
        return way.ends()
                ? slot.contains(way.step())
                : way.edges().stream().anyMatch(edge -> before.contains(edge.to()));
    }

    private static EndPlan verified(Soundness soundness, Workflow workflow, List<List<Step>> slots, List<Skip> skips) {
        EndSet.Marks marks = EndSet.marks(workflow);
        int ends = marks.count();
        List<BitSet> numbers =
                slots.stream().map(slot -> numbers(slot, workflow.ends())).toList();
        List<Witness> flaws = new ArrayList<>();
        OutcomeWalk walk = soundness.walk().marking(ends + slots.size(), way -> {
            BitSet set = marks.of(way);
            skips.stream().filter(skip -> skip.way().equals(way)).forEach(skip -> set.set(ends + skip.slot()));
            return set;
        });
        Step tangled = walk.walk(new OutcomeWalk.Visitor() {
            @Override
            public boolean runs(Step step, OutcomeWalk.Arrival arrival) {
                return true;
            }

            @Override
            public void outcome(BitSet set, Witness witness) {
                for (int i = 0; i < slots.size(); i++) {
                    BitSet filling = (BitSet) set.clone();
                    filling.and(numbers.get(i));
                    if (filling.cardinality() + (set.get(ends + i) ? 1 : 0) != 1) {
                        flaws.add(witness);
                        return;
                    }
                }
            }
        });
        return new EndPlan(slots, skips, flaws.isEmpty() ? null : flaws.get(0), tangled);
    }

    private static BitSet numbers(List<Step> some, List<Step> all) {
        BitSet numbers = new BitSet();
        some.forEach(step -> numbers.set(all.indexOf(step)));
        return numbers;
    }
}
