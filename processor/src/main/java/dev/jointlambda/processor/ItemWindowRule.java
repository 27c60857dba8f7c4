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
            if (edge.maxConcurrency() != 0) {
                check(soundness, edge, report);
            }
        }
    }

    private static void check(Soundness soundness, Edge forEach, Consumer<Finding> report) {
        WorkflowMatch match = soundness.match();
        Region region = Objects.requireNonNull(match.step(forEach.to()).region());
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
        together.stream().findFirst().ifPresent(marks -> {
            List<String> both =
                    marks.stream().mapToObj(number -> ends.get(number).name()).toList();
            report.accept(Finding.of(
                            Code.JL128,
                            forEach.origin(),
                            "maxConcurrency needs one end per item, but " + Phrase.quoted(both)
                                    + (both.size() == 2 ? " both" : " all") + " end an item")
                    .fix("let one follow the other, or drop maxConcurrency"));
        });
    }

    private static boolean collects(WorkflowMatch match, Edge edge, Region region) {
        return region.equals(match.step(edge.to()).collected()) && edge.kind() != Edge.Kind.FOR_EACH;
    }
}
