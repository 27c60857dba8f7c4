package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL125: an execution has one result, so the items of a forEach come together before the end. */
final class RegionEndRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        List<StepMatch> crossing = match.steps().stream()
                .filter(step -> RegionBorderRule.first(match, step).isPresent())
                .toList();
        for (Step end : match.workflow().ends()) {
            StepMatch step = match.step(end.name());
            if (step.region() != null && step.known() && !follows(match, step, step.region(), crossing)) {
                report.accept(finding(end, step.region()));
            }
        }
    }

    /** Whether the end is in its region only because a step before it, or it itself, crosses the border. */
    private static boolean follows(WorkflowMatch match, StepMatch end, Region region, List<StepMatch> crossing) {
        return crossing.stream()
                .anyMatch(step -> step.equals(end)
                        || (region.equals(step.region())
                                && match.workflow()
                                        .graph()
                                        .leads(step.step().name(), end.step().name())));
    }

    private static Finding finding(Step end, Region region) {
        return Finding.of(
                        Code.JL125,
                        end.origin(),
                        "a forEach must be collected: " + end.quoted() + " runs once per item of "
                                + region.list().quoted() + " and ends the workflow with many results")
                .fix(
                        end.result().isVoid()
                                ? "let it return something, and add a step that takes a List of it"
                                : "add a step that takes List<" + end.result().argument() + ">");
    }
}
