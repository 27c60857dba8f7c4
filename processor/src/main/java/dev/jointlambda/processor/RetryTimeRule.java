package dev.jointlambda.processor;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JL404, a warning: all attempts, at their longest, fit into the time that an execution has. */
final class RetryTimeRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        Duration allowed = DurationText.parse(workflow.timeout().value());
        if (allowed == null) {
            return;
        }
        // The class's @Retry is for many steps; the longest of them speaks for all.
        Map<RetryAnnotation, Duration> longest = new LinkedHashMap<>();
        for (StepDeclaration step : workflow.steps()) {
            RetryAnnotation retry = step.retry(workflow);
            Duration attempt = attempt(step, workflow);
            if (retry != null && attempt != null && !silenced(step, workflow)) {
                longest.merge(retry, attempt, (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        }
        longest.forEach((retry, attempt) -> check(retry, attempt, allowed, report));
    }

    private static boolean silenced(StepDeclaration step, WorkflowDeclaration workflow) {
        return step.suppresses(Code.JL404, workflow);
    }

    /** The longest that one attempt may take on any of the step's clouds. */
    private static @Nullable Duration attempt(StepDeclaration step, WorkflowDeclaration workflow) {
        PlacementDeclaration placement = step.placement(workflow);
        return placement == null
                ? null
                : placement.clouds().stream()
                        .map(cloud -> DurationText.parse(step.timeout(cloud).value()))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static void check(RetryAnnotation retry, Duration attempt, Duration allowed, Consumer<Finding> report) {
        int attempts = retry.maxAttempts().value();
        Duration delays = delays(retry);
        if (delays == null) {
            return;
        }
        Duration all = attempt.multipliedBy(attempts).plus(delays);
        if (all.compareTo(allowed) > 0) {
            report.accept(Finding.warning(
                            Code.JL404,
                            retry.origin(),
                            attempts + (attempts == 1 ? " attempt × " : " attempts × ")
                                    + DurationText.format(attempt)
                                    + (delays.isZero() ? "" : " + delays of " + DurationText.spoken(delays)) + " = "
                                    + DurationText.spoken(all) + " exceed the workflow's timeout of "
                                    + DurationText.format(allowed))
                    .fix("fewer attempts, a shorter timeout of the step, a longer one of the workflow, or"
                            + " @SuppressWarnings(\"JL404\")"));
        }
    }

    /** All delays together, jitter aside; null if the annotation makes no sense, which is reported as that. */
    private static @Nullable Duration delays(RetryAnnotation retry) {
        Duration first = DurationText.parse(retry.delay().value());
        Duration most = DurationText.parse(retry.maxDelay().value());
        double backoff = retry.backoff().value();
        int count = retry.maxAttempts().value() - 1;
        if (first == null || most == null || count < 0 || !(backoff >= 1 && backoff < Double.POSITIVE_INFINITY)) {
            return null;
        }
        double ratio = (double) most.toMillis() / first.toMillis();
        // So many delays grow; the rest have the greatest length.
        double growing = ratio <= 1 ? 0 : backoff == 1 ? count : Math.ceil(Math.log(ratio) / Math.log(backoff));
        double grown = Math.min(count, growing);
        double sum = backoff == 1 ? grown : (Math.pow(backoff, grown) - 1) / (backoff - 1);
        return Duration.ofMillis(Math.round(first.toMillis() * sum + most.toMillis() * (count - grown)));
    }
}
