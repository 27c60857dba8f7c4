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
            if (!lacking.mayBeEmpty() || outcomes.one(lacking.edges())) {
                continue;
            }
            for (Slot other : step.slots()) {
                for (Edge edge : other.edges()) {
                    boolean alike =
                            other.parameters().isEmpty() == lacking.parameters().isEmpty();
                    boolean standsIn = alike
                            && !other.equals(lacking)
                            && other.edges().size() > 1
                            && step.feedsOf(edge).isEmpty()
                            && outcomes.exclusive(List.of(edge), lacking.edges());
                    if (standsIn) {
                        report.accept(finding(step.step(), edge, other, lacking));
                        return;
                    }
                }
            }
        }
    }

    private static Finding finding(Step step, Edge edge, Slot slot, Slot lacking) {
        String stand = Phrase.quoted(edge.from());
        Slot rest = new Slot(
                slot.edges().stream().filter(each -> !each.equals(edge)).toList(), List.of());
        return Finding.of(
                        Code.JL122,
                        lacking.parameters().isEmpty()
                                ? step.origin()
                                : lacking.parameters().get(0).origin(),
                        stand + " leads to " + step.quoted() + " without a value, and could stand in for "
                                + rest.producers() + " or for " + lacking.producers()
                                + ", which run together otherwise")
                .fix("let " + stand + " lead to " + step.quoted() + " through two void steps, one for each");
    }
}
