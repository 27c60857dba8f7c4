package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/**
 * JL122 for what only orders: an edge that carries nothing stands in for one value that an Optional lacks, not for
 * several that come together.
 */
final class StandInRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            check(match, step, report);
        }
    }

    private static void check(WorkflowMatch match, StepMatch step, Consumer<Finding> report) {
        Outcomes outcomes = match.outcomes();
        for (Slot lacking : step.slots()) {
            if (lacking.parameters().isEmpty() || !lacking.mayBeEmpty() || outcomes.one(lacking.edges())) {
                continue;
            }
            for (Slot other : step.slots()) {
                for (Edge edge : other.edges()) {
                    boolean standsIn = !other.equals(lacking)
                            && !other.parameters().isEmpty()
                            && step.feedsOf(edge).isEmpty()
                            && lacking.edges().stream().allMatch(each -> outcomes.exclusive(edge, each));
                    if (standsIn) {
                        report.accept(finding(step.step(), edge, other, lacking));
                        return;
                    }
                }
            }
        }
    }

    private static Finding finding(Step step, Edge edge, Slot one, Slot other) {
        List<String> both = List.of(
                one.parameters().get(0).name(), other.parameters().get(0).name());
        return Finding.of(
                        Code.JL122,
                        other.parameters().get(0).origin(),
                        Phrase.quoted(edge.from()) + " leads to " + step.quoted()
                                + " without a value, and could stand in for the parameter " + Phrase.quoted(both.get(0))
                                + " or for " + Phrase.quoted(both.get(1)) + ", which need one each")
                .fix("let " + Phrase.quoted(edge.from()) + " lead to " + step.quoted()
                        + " through two void steps, one for each");
    }
}
