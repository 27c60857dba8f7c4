package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** JL102: one closed path per knot of steps, told from where an execution enters it. */
final class LoopRule implements GraphRule {
    @Override
    public void check(Workflow workflow, Consumer<Finding> report) {
        if (workflow.steps().isEmpty()) {
            return;
        }
        Step start = Starts.of(workflow).start();
        String first = start == null ? workflow.steps().get(0).name() : start.name();
        for (List<String> loop : workflow.graph().loops(first)) {
            String entry = loop.get(0);
            String last = loop.get(loop.size() - 1);
            String path = loop.stream().map(name -> workflow.step(name).at()).collect(Collectors.joining(" → "));
            report.accept(Finding.of(
                            Code.JL102,
                            workflow.edge(last, entry).origin(),
                            "these steps form a loop: " + path + " → " + entry + ". Workflows are acyclic")
                    .fix("remove the edge " + last + " → " + entry
                            + " here; what must be repeated is repeated inside one step's method"));
        }
    }
}
