package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL103: a step nothing leads to. What only such a step leads to stays silent: it is mended along with it. */
final class UnreachableRule implements GraphRule {
    @Override
    public void check(Workflow workflow, Consumer<Finding> report) {
        for (Step step : Starts.of(workflow).idle()) {
            report.accept(Finding.of(
                            Code.JL103,
                            step.origin(),
                            "step " + step.quoted() + " can never run: no step leads to it and it is not the start")
                    .fix("add " + step.quoted() + " to a @Next, mark it @Start, or remove @Step"));
        }
    }
}
