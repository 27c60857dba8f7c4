package dev.jointlambda.processor;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** JL107: an edge is there once. */
final class RepeatedEdgeRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            Set<String> seen = new HashSet<>();
            for (Text target : step.targets()) {
                if (!seen.add(target.value())) {
                    report.accept(Finding.of(
                                    Code.JL107,
                                    target.origin(),
                                    "the edge " + step.name() + " → " + target.value() + " is listed twice")
                            .fix("remove one"));
                }
            }
        }
    }
}
