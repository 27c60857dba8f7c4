package dev.jointlambda.processor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** JL105: one step starts the workflow, and it is clear which. */
final class StartRule implements GraphRule {
    @Override
    public void check(Workflow workflow, Consumer<Finding> report) {
        Starts starts = Starts.of(workflow);
        List<Step> marked = starts.marked();
        if (marked.size() > 1) {
            report.accept(Finding.of(
                            Code.JL105,
                            Objects.requireNonNull(marked.get(1).start()),
                            count(marked) + " steps are marked @Start: " + list(marked))
                    .fix("keep one"));
        } else if (marked.size() == 1) {
            report.accept(ledTo(workflow, marked.get(0)));
        }
        if (!starts.rivals().isEmpty()) {
            report.accept(Finding.of(
                            Code.JL105,
                            workflow.origin(),
                            workflow.type() + " has " + count(starts.rivals()) + " possible starts: "
                                    + list(starts.rivals()))
                    .fix("mark one with @Start, or let it lead to the other"
                            + (starts.rivals().size() > 2 ? "s" : "")));
        }
    }

    private static Finding ledTo(Workflow workflow, Step marked) {
        List<String> before = workflow.graph().predecessors(marked.name()).stream()
                .map(name -> workflow.step(name).quotedAt())
                .toList();
        return Finding.of(
                        Code.JL105,
                        Objects.requireNonNull(marked.start()),
                        marked.quoted() + " is marked @Start, but " + Phrase.and(before)
                                + (before.size() == 1 ? " leads" : " lead") + " to it")
                .fix("remove @Start, or that edge");
    }

    private static String list(List<Step> steps) {
        return Phrase.and(steps.stream().map(Step::at).toList());
    }

    private static String count(List<Step> steps) {
        return steps.size() == 2 ? "two" : String.valueOf(steps.size());
    }
}
