package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL199: what the language will have, but this release refuses rather than ignores. */
final class LaterLanguageRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            NextAnnotation next = step.method().next();
            if (next != null) {
                check(step, next, report);
            }
            for (CatchAnnotation caught : step.method().policies().catches()) {
                report.accept(Finding.of(
                                Code.JL199, caught.origin(), "going on after a failure (@Catch) is not in this release")
                        .fix("remove it: a step that fails ends the execution"));
            }
            step.method().parameters().forEach(parameter -> check(step, parameter, report));
        }
    }

    private static void check(StepDeclaration step, NextAnnotation next, Consumer<Finding> report) {
        if (next.oneOf() != null && next.oneOf().size() > 1 && next.forms().size() == 1) {
            report.accept(Finding.of(
                            Code.JL199,
                            next.origin(),
                            "choosing one of several successors (oneOf) is not in this release")
                    .fix("let " + Phrase.quoted(step.name()) + " lead to one step that decides inside its method"));
        }
        if (next.maxConcurrency() != 0) {
            report.accept(Finding.of(
                            Code.JL199,
                            next.concurrencyOrigin(),
                            "limiting how many items run at a time (maxConcurrency) is not in this release")
                    .fix("remove it: all items then run at once"));
        }
    }

    private static void check(StepDeclaration step, ParameterDeclaration parameter, Consumer<Finding> report) {
        String parameterOf = "parameter " + Phrase.quoted(parameter.name()) + " of " + Phrase.quoted(step.name());
        switch (parameter.type().role()) {
            case OPTIONAL ->
                report.accept(Finding.of(
                                Code.JL199,
                                parameter.origin(),
                                parameterOf + " is an Optional, and Optional parameters are not in this release")
                        .fix("take the value itself; in this release every step that leads here always runs"));
            case FAILURE ->
                report.accept(Finding.of(
                                Code.JL199,
                                parameter.origin(),
                                parameterOf
                                        + " is a StepFailure, and steps that run after a failure (@Catch) are not in"
                                        + " this release")
                        .fix("remove the parameter: a step that fails ends the execution"));
            case DATA, CONTEXT -> {}
        }
    }
}
