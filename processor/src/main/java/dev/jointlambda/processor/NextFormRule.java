package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL109 and JL110: an annotation says one thing about what follows; and JL406, where that is a number. */
final class NextFormRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            NextAnnotation next = step.method().next();
            if (next == null) {
                continue;
            }
            List<String> forms = next.forms();
            if (forms.size() > 1) {
                report.accept(Finding.of(
                                Code.JL109,
                                next.origin(),
                                "@Next takes exactly one of value, oneOf, forEach; here are " + Phrase.and(forms))
                        .fix("split the step"));
            } else if (next.maxConcurrency() < 0) {
                report.accept(Finding.of(
                                Code.JL406,
                                next.concurrencyOrigin(),
                                "maxConcurrency must be ≥ 0 (0 = all at once); here it is " + next.maxConcurrency())
                        .fix("remove it for all at once"));
            } else if (next.maxConcurrency() != 0 && next.forEach() == null) {
                report.accept(Finding.of(
                                Code.JL109,
                                next.concurrencyOrigin(),
                                "maxConcurrency is for forEach; here is "
                                        + Phrase.and(forms.isEmpty() ? List.of("no step") : forms))
                        .fix("remove it: each of these steps runs once"));
            } else if (next.oneOf() != null && next.oneOf().size() < 2) {
                report.accept(tooFew(next, next.oneOf()));
            } else if (next.targets().isEmpty()) {
                report.accept(Finding.of(Code.JL109, next.origin(), "@Next names no step")
                        .fix("name the steps that follow, or remove @Next: the step then ends the workflow"));
            }
        }
    }

    private static Finding tooFew(NextAnnotation next, List<Text> oneOf) {
        if (oneOf.isEmpty()) {
            return Finding.of(Code.JL110, next.origin(), "oneOf needs at least two steps; here is none")
                    .fix("name the steps, or remove @Next: the step then ends the workflow");
        }
        return Finding.of(Code.JL110, oneOf.get(0).origin(), "oneOf needs at least two steps; here is one")
                .fix("for a single successor write @Next(\"" + oneOf.get(0).value() + "\")");
    }
}
