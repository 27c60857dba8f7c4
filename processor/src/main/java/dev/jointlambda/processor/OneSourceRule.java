package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL122, the part that shows in the declaration: a parameter says at most once where its value comes from. */
final class OneSourceRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            for (ParameterDeclaration parameter : step.method().parameters()) {
                String parameterOf =
                        "parameter " + Phrase.quoted(parameter.name()) + " of " + Phrase.quoted(step.name());
                boolean context = parameter.type().role() == TypeRef.Role.CONTEXT;
                if (context && (parameter.input() != null || parameter.from() != null)) {
                    report.accept(Finding.of(
                                    Code.JL122,
                                    parameter.origin(),
                                    parameterOf + " is a StepContext, which the runtime provides")
                            .fix("remove " + (parameter.input() == null ? "@From" : "@Input")));
                } else if (parameter.type().role() == TypeRef.Role.FAILURE && parameter.input() != null) {
                    report.accept(Finding.of(
                                    Code.JL122,
                                    parameter.origin(),
                                    parameterOf + " is a StepFailure, which no execution is started with")
                            .fix("remove @Input"));
                } else if (parameter.input() != null && parameter.from() != null) {
                    report.accept(Finding.of(Code.JL122, parameter.origin(), parameterOf + " has both @Input and @From")
                            .fix("keep the one that is meant"));
                }
            }
        }
    }
}
