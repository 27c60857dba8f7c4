package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** JL504: an {@code @On} sets something for a cloud on which the step may run. */
final class OverrideRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            PlacementDeclaration placement = step.placement(workflow);
            Set<Cloud> seen = new HashSet<>();
            for (OnAnnotation on : step.method().policies().ons()) {
                Cloud cloud = on.cloud().value();
                if (placement != null && !placement.clouds().contains(cloud)) {
                    report.accept(Finding.of(
                                    Code.JL504,
                                    on.cloud().origin(),
                                    "override for " + cloud + ", but " + Phrase.quoted(step.name())
                                            + " never runs there: it is placed on "
                                            + Phrase.and(placement.clouds().stream()
                                                    .map(Cloud::name)
                                                    .toList()))
                            .fix("remove it, or add backup = " + cloud + " to the @Placement of "
                                    + Phrase.quoted(step.name())));
                } else if (!seen.add(cloud)) {
                    report.accept(Finding.of(
                                    Code.JL504,
                                    on.cloud().origin(),
                                    Phrase.quoted(step.name()) + " has two overrides for " + cloud)
                            .fix("put them into one @On"));
                } else if (on.memory() == null && on.cpu() == null && on.timeout() == null) {
                    report.accept(Finding.of(
                                    Code.JL504,
                                    on.origin(),
                                    "@On(cloud = " + cloud + ") sets nothing for " + Phrase.quoted(step.name()))
                            .fix("set memoryMb, cpu or timeout, or remove it"));
                }
            }
        }
    }
}
