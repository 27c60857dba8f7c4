package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL304: checked exceptions are welcome, Throwable is not: it would promise to handle Errors. */
final class ThrowableRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            if (step.method().thrown().stream()
                    .anyMatch(type -> type.qualifiedName().equals("java.lang.Throwable"))) {
                report.accept(Finding.of(
                                Code.JL304,
                                step.origin(),
                                Phrase.quoted(step.name())
                                        + " declares \"throws Throwable\", but an Error is never retried or handled")
                        .fix("declare Exception instead"));
            }
        }
    }
}
