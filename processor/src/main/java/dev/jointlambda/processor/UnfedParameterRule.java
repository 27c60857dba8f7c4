package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL127: every parameter has a source. */
final class UnfedParameterRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (Parameter parameter : step.unfed()) {
                report.accept(
                        step.step().equals(match.start())
                                ? secondInput(step.step(), parameter)
                                : nobody(step.step(), parameter));
            }
        }
    }

    private static Finding nobody(Step step, Parameter parameter) {
        return Finding.of(
                        Code.JL127,
                        parameter.origin(),
                        "nothing that leads to " + step.quoted() + " returns "
                                + parameter.type().name())
                .fix("let a step that returns it lead to " + step.quoted()
                        + ", or write @Input for the execution's input");
    }

    private static Finding secondInput(Step step, Parameter parameter) {
        return Finding.of(
                        Code.JL127,
                        parameter.origin(),
                        step.quoted() + " is the start and takes one value, the execution's input; nothing feeds "
                                + Phrase.quoted(parameter.name()))
                .fix("put both into one record");
    }
}
