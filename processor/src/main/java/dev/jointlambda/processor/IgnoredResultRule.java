package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL121: a result that travels is taken. */
final class IgnoredResultRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (Edge edge : step.ignored()) {
                report.accept(finding(match, step, edge));
            }
        }
    }

    private static Finding finding(WorkflowMatch match, StepMatch step, Edge edge) {
        Step producer = match.from(edge);
        String type = producer.result().name();
        List<String> all = step.edges().stream().map(Edge::from).toList();
        String verb = all.size() > 1 ? " joins " : " follows ";
        return Finding.of(
                        Code.JL121,
                        step.step().origin(),
                        step.step().quoted() + verb + Phrase.quoted(all) + " but ignores what " + producer.quoted()
                                + " returns (" + type + ")")
                .fix("add a parameter of type " + type + ", or make " + producer.method() + "() void");
    }
}
