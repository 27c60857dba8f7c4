package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL127 and JL201 for {@code @Input}: the execution has the input the start takes, and of that type. */
final class ExecutionInputRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            if (step.step().equals(match.start())) {
                continue;
            }
            for (Parameter parameter : step.step().parameters()) {
                if (parameter.kind() == Parameter.Kind.INPUT) {
                    check(match, step.step(), parameter, report);
                }
            }
        }
    }

    private static void check(WorkflowMatch match, Step step, Parameter parameter, Consumer<Finding> report) {
        Step start = match.start();
        Parameter input = match.input();
        if (input == null) {
            report.accept(Finding.of(
                            Code.JL127,
                            parameter.origin(),
                            step.quoted() + " takes the execution's input, but there is none: the start, "
                                    + start.quotedAt() + ", takes no data")
                    .fix("give " + start.quoted() + " a parameter of type "
                            + parameter.type().name()));
        } else if (!input.type().fits(parameter.type())) {
            List<String> types = Phrase.distinct(parameter.type(), input.type());
            report.accept(Finding.of(
                            Code.JL201,
                            parameter.origin(),
                            step.quoted() + " expects " + types.get(0) + " as the execution's input, but the start, "
                                    + start.quotedAt() + ", takes " + types.get(1))
                    .fix("write @Input " + types.get(1) + " " + parameter.name()));
        }
    }
}
