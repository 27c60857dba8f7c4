package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL601: both clouds cut function names at 64 characters. */
final class NameLengthRule implements DeclarationRule {
    private final FunctionNames names;

    NameLengthRule(FunctionNames names) {
        this.names = names;
    }

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        if (tooLong(workflow, FunctionNames.SWEEPER)) {
            report.accept(
                    finding(workflow, FunctionNames.SWEEPER, workflow.name().origin())
                            .fix("a shorter @Workflow(\"...\")"));
            return;
        }
        for (StepDeclaration step : workflow.steps()) {
            if (tooLong(workflow, step.name())) {
                report.accept(
                        finding(workflow, step.name(), step.nameOrigin()).fix("a shorter name in @Step(\"...\")"));
            }
        }
    }

    private boolean tooLong(WorkflowDeclaration workflow, String step) {
        return names.length(workflow, step) > CloudLimits.NAME_LENGTH;
    }

    private Finding finding(WorkflowDeclaration workflow, String step, Origin origin) {
        return Finding.of(
                Code.JL601,
                origin,
                "function name " + Phrase.quoted(names.name(workflow, step)) + " has " + names.length(workflow, step)
                        + " characters" + names.note() + "; Lambda and Function Compute allow "
                        + CloudLimits.NAME_LENGTH);
    }
}
