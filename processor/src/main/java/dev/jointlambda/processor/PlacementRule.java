package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL505: every step is placed, by its own annotation or by the class's. */
final class PlacementRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        List<String> nowhere = workflow.steps().stream()
                .filter(step -> step.placement(workflow) == null)
                .map(StepDeclaration::name)
                .toList();
        if (!nowhere.isEmpty()) {
            report.accept(Finding.of(
                            Code.JL505,
                            workflow.origin(),
                            "no @Placement on " + workflow.type() + " or on " + Phrase.quoted(nowhere)
                                    + "; say which cloud runs " + (nowhere.size() == 1 ? "it" : "them"))
                    .fix("@Placement(primary = AWS, backup = ALIYUN) on the class"));
        }
    }
}
