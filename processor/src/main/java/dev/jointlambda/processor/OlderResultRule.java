package dev.jointlambda.processor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** JL199 and JL124: {@code @From} names a direct predecessor; older results are of a later release. */
final class OlderResultRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (Parameter parameter : step.unreachable()) {
                Text from = Objects.requireNonNull(parameter.from());
                report.accept(
                        match.workflow().graph().leads(from.value(), step.step().name())
                                ? older(match, step, from)
                                : never(step, from));
            }
        }
    }

    private static Finding older(WorkflowMatch match, StepMatch step, Text from) {
        List<String> direct =
                List.copyOf(match.workflow().graph().predecessors(step.step().name()));
        return Finding.of(
                        Code.JL199,
                        from.origin(),
                        "reading an older result is not in this release: " + Phrase.quoted(from.value())
                                + " does not lead to " + step.step().quoted() + " directly")
                .fix("let " + Phrase.quoted(direct) + " pass on what is needed");
    }

    private static Finding never(StepMatch step, Text from) {
        return Finding.of(
                        Code.JL124,
                        from.origin(),
                        step.step().quoted() + " reads the result of " + Phrase.quoted(from.value())
                                + ", which never runs before it")
                .fix("name a step that leads to " + step.step().quoted() + ", or @Input for the execution's input");
    }
}
