package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** JL403: a step's timeout is one its clouds allow. */
final class TimeoutLimitRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            PlacementDeclaration placement = step.placement(workflow);
            if (placement == null) {
                continue;
            }
            // Clouds that share a timeout share the finding.
            Map<Text, Set<Cloud>> timeouts = new LinkedHashMap<>();
            for (Cloud cloud : placement.clouds()) {
                timeouts.computeIfAbsent(step.timeout(cloud), timeout -> new TreeSet<>())
                        .add(cloud);
            }
            timeouts.forEach((text, clouds) -> {
                Duration timeout = DurationText.parse(text.value());
                if (timeout != null) {
                    check(step, placement, text, timeout, clouds, report);
                }
            });
        }
    }

    private static void check(
            StepDeclaration step,
            PlacementDeclaration placement,
            Text text,
            Duration timeout,
            Set<Cloud> clouds,
            Consumer<Finding> report) {
        Cloud strictest = clouds.stream()
                .min(Comparator.comparing(cloud -> CloudLimits.of(cloud).timeout()))
                .orElseThrow();
        CloudLimits limits = CloudLimits.of(strictest);
        if (timeout.compareTo(limits.timeout()) <= 0) {
            return;
        }
        String longest = DurationText.format(limits.timeout());
        report.accept(Finding.of(
                        Code.JL403,
                        text.origin(),
                        "timeout " + text.value() + " is beyond " + limits.service() + "'s limit of "
                                + longest + ", and " + Phrase.quoted(step.name())
                                + (strictest == placement.primary() ? " runs there" : " may run there (backup)"))
                .fix("at most " + longest + alternative(strictest, timeout)));
    }

    private static String alternative(Cloud cloud, Duration timeout) {
        for (Cloud other : Cloud.values()) {
            if (other != cloud && timeout.compareTo(CloudLimits.of(other).timeout()) <= 0) {
                return ", or @Placement(primary = " + other + ") without a backup";
            }
        }
        return "";
    }
}
