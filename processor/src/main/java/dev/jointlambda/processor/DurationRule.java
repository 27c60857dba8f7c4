package dev.jointlambda.processor;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JL402: a timeout or a delay is a duration. */
final class DurationRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        check(workflow.timeout(), report);
        check(workflow.retry(), report);
        for (StepDeclaration step : workflow.steps()) {
            check(step.step().timeout(), report);
            PolicyDeclaration policies = step.method().policies();
            policies.ons().stream()
                    .flatMap(on -> Stream.ofNullable(on.timeout()))
                    .forEach(timeout -> check(timeout, report));
            check(policies.retry(), report);
        }
    }

    private static void check(@Nullable RetryAnnotation retry, Consumer<Finding> report) {
        if (retry != null) {
            check(retry.delay(), report);
            check(retry.maxDelay(), report);
        }
    }

    private static void check(Text text, Consumer<Finding> report) {
        if (DurationText.parse(text.value()) != null) {
            return;
        }
        String meant = DurationText.meant(text.value());
        String form = "a whole number above 0 and a unit (" + DurationText.UNITS + ")";
        report.accept(Finding.of(Code.JL402, text.origin(), Phrase.quoted(text.value()) + " is not a duration")
                .fix(meant == null ? form + ", such as \"5m\"" : "\"" + meant + "\": " + form));
    }
}
