package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL104: a workflow without steps does nothing. */
final class NoStepRule implements GraphRule {
    @Override
    public void check(Workflow workflow, Consumer<Finding> report) {
        if (workflow.steps().isEmpty()) {
            report.accept(Finding.of(Code.JL104, workflow.origin(), workflow.type() + " has no @Step method")
                    .fix("annotate the methods that are steps"));
        }
    }
}
