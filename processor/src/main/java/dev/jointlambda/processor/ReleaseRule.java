package dev.jointlambda.processor;

import dev.jointlambda.Effect;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * JL199: what the language has, and this release refuses rather than ignores. Asked last, of a workflow that nothing else
 * is wrong with.
 */
final class ReleaseRule {
    /** Reports every use, in source order. */
    void check(Workflow workflow, Consumer<Finding> report) {
        Set<Origin> retries = new HashSet<>();
        for (Step step : workflow.steps()) {
            if (step.retry() != null && retries.add(step.retry().origin())) {
                report.accept(later(step.retry().origin(), "retrying a step (@Retry)")
                        .fix("remove it: an exception then makes the step fail for good at once"));
            }
            effect(step, report);
        }
        for (Compensation compensation : workflow.compensations()) {
            report.accept(later(compensation.origin(), "undoing steps (@Compensate)")
                    .fix("remove it; @Catch can lead to a step that undoes " + Phrase.quoted(compensation.step())));
        }
    }

    private static void effect(Step step, Consumer<Finding> report) {
        Effect effect = step.effect().value();
        if (effect != Effect.IDEMPOTENT) {
            String fix = effect == Effect.PURE
                    ? "remove it: the result is the same"
                    : "remove it, and let idempotencyKey() of a StepContext parameter tell repeated calls";
            report.accept(later(step.effect().origin(), "effect = " + effect).fix(fix));
        }
    }

    private static Finding later(Origin origin, String what) {
        return Finding.of(Code.JL199, origin, what + " is not in this release");
    }
}
