package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL111: of several ends that run together, one gives the result. */
final class WorkflowResultRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        Workflow workflow = match.workflow();
        Text named = workflow.result();
        if (named != null) {
            if (!workflow.ends().contains(workflow.step(named.value()))) {
                report.accept(notAnEnd(workflow, named));
            }
            return;
        }
        List<Step> giving =
                workflow.ends().stream().filter(end -> !end.result().isVoid()).toList();
        if (giving.size() > 1) {
            report.accept(Finding.of(
                            Code.JL111,
                            giving.get(1).origin(),
                            Phrase.and(giving.stream().map(Step::quotedAt).toList())
                                    + (giving.size() == 2 ? " both" : " all")
                                    + " end the workflow in the same run, so its result is ambiguous")
                    .fix("let " + (giving.size() == 2 ? "both" : "all")
                            + " lead to a last step, or name it: @Workflow(result = "
                            + giving.get(0).quoted() + ")"));
        }
    }

    private static Finding notAnEnd(Workflow workflow, Text named) {
        List<String> ends = workflow.ends().stream().map(Step::name).toList();
        return Finding.of(
                        Code.JL111,
                        named.origin(),
                        Phrase.quoted(named.value()) + " does not end the workflow, so its result cannot be the"
                                + " workflow's")
                .fix("name an end: " + Phrase.quoted(ends));
    }
}
