package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JL406 for {@code @Retry}: numbers that can be kept, and exceptions that can be retried on. */
final class RetryRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        check(workflow.retry(), report);
        workflow.steps().forEach(step -> check(step.method().policies().retry(), report));
    }

    private static void check(@Nullable RetryAnnotation retry, Consumer<Finding> report) {
        if (retry != null) {
            numbers(retry, report);
            delays(retry, report);
            exceptions(retry, report);
        }
    }

    private static void numbers(RetryAnnotation retry, Consumer<Finding> report) {
        if (retry.maxAttempts().value() < 1) {
            report.accept(finding(
                            retry.maxAttempts().origin(),
                            "maxAttempts must be ≥ 1 (1 = no retry); here it is "
                                    + retry.maxAttempts().value())
                    .fix("maxAttempts = 3 for two retries, or remove @Retry"));
        }
        double backoff = retry.backoff().value();
        if (!(backoff >= 1 && backoff < Double.POSITIVE_INFINITY)) {
            report.accept(finding(
                            retry.backoff().origin(),
                            "backoff must be ≥ 1 (1 = delays of one length); here it is " + Phrase.number(backoff))
                    .fix("backoff = 2 doubles the delay each time"));
        }
        double jitter = retry.jitter().value();
        if (!(jitter >= 0 && jitter <= 1)) {
            boolean percent = jitter > 1 && jitter <= 100;
            report.accept(finding(
                            retry.jitter().origin(),
                            "jitter must be from 0 to 1 (0 = none); here it is " + Phrase.number(jitter))
                    .fix("jitter = " + (percent ? Phrase.number(jitter / 100) : "0.2")
                            + ": it is a part of the delay, not a number of percent"));
        }
    }

    private static void delays(RetryAnnotation retry, Consumer<Finding> report) {
        var delay = DurationText.parse(retry.delay().value());
        var most = DurationText.parse(retry.maxDelay().value());
        if (delay == null || most == null || delay.compareTo(most) <= 0) {
            return;
        }
        // Where only one of the two is written, that one is what the user can change.
        boolean ownMost = !retry.maxDelay().origin().equals(retry.origin());
        report.accept(finding(
                        ownMost ? retry.maxDelay().origin() : retry.delay().origin(),
                        "delay " + retry.delay().value() + " is longer than maxDelay "
                                + retry.maxDelay().value() + (ownMost ? "" : ", its default"))
                .fix("maxDelay = \"" + retry.delay().value() + "\" or more, or a shorter delay"));
    }

    private static void exceptions(RetryAnnotation retry, Consumer<Finding> report) {
        if (retry.retryOn().isEmpty()) {
            report.accept(finding(retry.origin(), "retryOn names no exception, so nothing is ever retried")
                    .fix("name some, or remove @Retry"));
        }
        twice(retry.retryOn(), "retryOn", report);
        twice(retry.abortOn(), "abortOn", report);
        for (ExceptionDeclaration each : retry.retryOn()) {
            String never = each.type().name() + " is never retried: ";
            if (each.is("OutcomeUnknown")) {
                report.accept(finding(each.origin(), never + "nobody knows what the attempt did outside")
                        .fix("remove it here; @Catch can take it"));
                continue;
            }
            retry.abortOn().stream()
                    .filter(abort -> each.type().fits(abort.type()))
                    .findFirst()
                    .ifPresent(abort -> report.accept(finding(
                                    abort.origin(),
                                    never + "abortOn has "
                                            + (abort.type().same(each.type())
                                                    ? "it, too"
                                                    : abort.type().name() + ", of which it is a subclass"))
                            .fix("remove one of the two")));
        }
    }

    private static void twice(List<ExceptionDeclaration> exceptions, String attribute, Consumer<Finding> report) {
        for (int i = 1; i < exceptions.size(); i++) {
            ExceptionDeclaration each = exceptions.get(i);
            if (exceptions.subList(0, i).stream().anyMatch(other -> other.type().same(each.type()))) {
                report.accept(
                        finding(each.origin(), attribute + " has " + each.type().name() + " twice")
                                .fix("remove one"));
            }
        }
    }

    private static Finding finding(Origin origin, String message) {
        return Finding.of(Code.JL406, origin, message);
    }
}
