package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;

/** JL403: a step's timeout is one its clouds allow. */
final class TimeoutLimitRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            PlacementDeclaration placement = step.placement(workflow);
            Duration timeout = DurationText.parse(step.step().timeout().value());
            if (placement != null && timeout != null) {
                check(step, placement, timeout, report);
            }
        }
    }

    private static void check(
            StepDeclaration step, PlacementDeclaration placement, Duration timeout, Consumer<Finding> report) {
        Cloud strictest = placement.clouds().stream()
                .min(Comparator.comparing(cloud -> CloudLimits.of(cloud).timeout()))
                .orElseThrow();
        CloudLimits limits = CloudLimits.of(strictest);
        if (timeout.compareTo(limits.timeout()) <= 0) {
            return;
        }
        String longest = DurationText.format(limits.timeout());
        report.accept(Finding.of(
                        Code.JL403,
                        step.step().timeout().origin(),
                        "timeout " + step.step().timeout().value() + " is beyond " + limits.service() + "'s limit of "
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
