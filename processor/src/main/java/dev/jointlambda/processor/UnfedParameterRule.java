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
                                : nobody(match, step.step(), parameter));
            }
        }
    }

    private static Finding nobody(WorkflowMatch match, Step step, Parameter parameter) {
        if (Carried.isFailure(parameter.type())) {
            return Finding.of(
                            Code.JL127,
                            parameter.origin(),
                            "no @Catch leads to " + step.quoted() + ", so there is no failure for "
                                    + Phrase.quoted(parameter.name()))
                    .fix("add @Catch(next = " + step.quoted() + ") to the step whose failure it takes, or remove the"
                            + " parameter");
        }
        return Finding.of(
                        Code.JL127,
                        parameter.origin(),
                        "nothing that leads to " + step.quoted() + " returns "
                                + parameter.type().name())
                .fix(older(match, step, parameter) + input(match, parameter));
    }

    private static String input(WorkflowMatch match, Parameter parameter) {
        Parameter input = match.input();
        boolean fits = input != null && input.type().fits(parameter.type());
        return fits ? ", or write @Input for the execution's input" : "";
    }

    /** The nearest step before that returns it, if there is one. */
    private static String older(WorkflowMatch match, Step step, Parameter parameter) {
        return match.workflow().steps().stream()
                .filter(each -> !each.result().isVoid()
                        && each.result().same(parameter.type())
                        && match.workflow().graph().leads(each.name(), step.name()))
                .reduce((one, later) -> later)
                .map(each -> "write @From(" + each.quoted() + ") for its older result")
                .orElse("let a step that returns it lead to " + step.quoted());
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
