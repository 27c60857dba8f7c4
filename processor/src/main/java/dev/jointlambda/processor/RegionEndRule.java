package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL125: an execution has one result, so the items of a forEach come together before the end. */
final class RegionEndRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (Step end : match.workflow().ends()) {
            StepMatch step = match.step(end.name());
            Region region = step.region();
            if (region == null
                    || !step.known()
                    || RegionBorderRule.first(match, step).isPresent()) {
                continue;
            }
            String result = end.result().name();
            report.accept(Finding.of(
                            Code.JL125,
                            end.origin(),
                            "a forEach must be collected: " + end.quoted() + " runs once per item of "
                                    + region.list().quoted() + " and ends the workflow with many results")
                    .fix(
                            end.result().isVoid()
                                    ? "let it return something, and add a step that takes a List of it"
                                    : "add a step that takes List<" + result + ">"));
        }
    }
}
