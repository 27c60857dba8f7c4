package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** JL128: where only some items run at a time, it must be clear when one is through, so that the next may run. */
final class ItemWindowRule implements SoundRule {
    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        for (Edge edge : soundness.match().workflow().edges()) {
            if (edge.window() != null && edge.window().value() != 0) {
                check(soundness, edge, edge.window().origin(), report);
            }
        }
    }

    private static void check(Soundness soundness, Edge forEach, Origin origin, Consumer<Finding> report) {
        WorkflowMatch match = soundness.match();
        Region region = Objects.requireNonNull(match.step(forEach.to()).region());
        List<String> both = endsOfOneItem(soundness, region);
        List<String> collectors = match.steps().stream()
                .filter(step -> region.equals(step.collected()))
                .map(step -> step.step().name())
                .toList();
        if (!both.isEmpty()) {
            report.accept(finding(origin, "end per item", both, "end an item")
                    .fix("let one follow the other, or drop maxConcurrency"));
        } else if (collectors.size() > 1) {
            report.accept(finding(origin, "step that collects", collectors, "collect the items")
                    .fix("let one collect them and lead to the others, or drop maxConcurrency"));
        }
    }

    private static Finding finding(Origin origin, String one, List<String> several, String what) {
        return Finding.of(
                Code.JL128,
                origin,
                "maxConcurrency needs one " + one + ", but " + Phrase.quoted(several)
                        + (several.size() == 2 ? " both " : " all ") + what);
    }

    /** The steps that all end an item in the first outcome that has several such; none if no outcome has. */
    private static List<String> endsOfOneItem(Soundness soundness, Region region) {
        WorkflowMatch match = soundness.match();
        List<Step> ends = match.workflow().steps().stream()
                .filter(step -> match.workflow().outOf(step).stream().anyMatch(edge -> collects(match, edge, region)))
                .toList();
        List<BitSet> together = new ArrayList<>();
        soundness
                .walk()
                .marking(ends.size(), way -> {
                    BitSet marks = new BitSet();
                    if (way.edges().stream().anyMatch(edge -> collects(match, edge, region))) {
                        marks.set(ends.indexOf(way.step()));
                    }
                    return marks;
                })
                .walk(new OutcomeWalk.Visitor() {
                    @Override
                    public boolean runs(Step step, OutcomeWalk.Arrival arrival) {
                        return true;
                    }

                    @Override
                    public void outcome(BitSet marks, Witness witness) {
                        if (marks.cardinality() > 1) {
                            together.add(marks);
                        }
                    }
                });
        return together.stream()
                .limit(1)
                .flatMapToInt(BitSet::stream)
                .mapToObj(number -> ends.get(number).name())
                .toList();
    }

    private static boolean collects(WorkflowMatch match, Edge edge, Region region) {
        return region.equals(match.step(edge.to()).collected()) && edge.kind() != Edge.Kind.FOR_EACH;
    }
}
