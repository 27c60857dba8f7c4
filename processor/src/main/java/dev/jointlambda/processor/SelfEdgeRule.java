package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL108: the shortest loop. */
final class SelfEdgeRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            for (Text target : step.targets()) {
                if (target.value().equals(step.name())) {
                    report.accept(Finding.of(
                                    Code.JL108,
                                    target.origin(),
                                    Phrase.quoted(step.name()) + " leads to itself. Workflows are acyclic")
                            .fix("remove this edge; what must be repeated is repeated inside the method"));
                }
            }
            for (CatchAnnotation caught : step.method().policies().catches()) {
                if (caught.next().value().equals(step.name())) {
                    report.accept(Finding.of(
                                    Code.JL108,
                                    caught.next().origin(),
                                    Phrase.quoted(step.name())
                                            + " leads to itself after a failure. Workflows are acyclic")
                            .fix("let a step of its own handle the failure"));
                }
            }
        }
    }
}
