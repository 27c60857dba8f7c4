package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL207: what is returned can only choose if it is one of known kinds. */
final class SealedResultRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            NextAnnotation next = step.method().next();
            boolean chooses =
                    next != null && next.oneOf() != null && next.oneOf().size() > 1;
            if (chooses && !step.method().sealed()) {
                TypeRef result = step.method().result();
                report.accept(Finding.of(
                                Code.JL207,
                                step.origin(),
                                "oneOf chooses by the type returned, so " + Phrase.quoted(step.name())
                                        + " must return a sealed interface; it returns "
                                        + (result.isVoid() ? "nothing" : result.name()))
                        .fix("sealed interface Decision permits Approved, Declined {}"));
            }
        }
    }
}
