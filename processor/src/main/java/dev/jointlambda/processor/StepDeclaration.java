package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method that is a step, with its {@code @Step}. */
record StepDeclaration(MethodDeclaration method, StepAnnotation step) {
    /** The step's name: its own, or the method's. */
    String name() {
        return step.name() == null ? method.name() : step.name().value();
    }

    /** Where the name stands: in {@code @Step} if it is said there. */
    Origin nameOrigin() {
        return step.name() == null ? method.origin() : step.name().origin();
    }

    Origin origin() {
        return method.origin();
    }

    int line() {
        return method.line();
    }

    /** The steps named in {@code @Next}, whatever the form. */
    List<Text> targets() {
        NextAnnotation next = method.next();
        return next == null ? List.of() : next.targets();
    }

    /** Every {@code @On} for a cloud: at most one in a valid declaration. */
    List<OnAnnotation> on(Cloud cloud) {
        return method.policies().ons().stream()
                .filter(each -> each.cloud().value() == cloud)
                .toList();
    }

    /** How long one attempt may take on a cloud. */
    Text timeout(Cloud cloud) {
        return on(cloud).stream()
                .flatMap(each -> Stream.ofNullable(each.timeout()))
                .findFirst()
                .orElse(step.timeout());
    }

    /** The memory in MB on a cloud. */
    Setting<Integer> memory(Cloud cloud) {
        return on(cloud).stream()
                .flatMap(each -> Stream.ofNullable(each.memory()))
                .findFirst()
                .orElse(step.memory());
    }

    /** The vCPUs on a cloud; null if they are left to it. */
    @Nullable
    Setting<Double> cpu(Cloud cloud) {
        return on(cloud).stream()
                .flatMap(each -> Stream.ofNullable(each.cpu()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the user has turned a warning off, here or for the class. */
    boolean suppresses(Code warning, WorkflowDeclaration workflow) {
        return method.policies().suppressed().contains(warning.name())
                || workflow.suppressed().contains(warning.name());
    }

    /** Its own {@code @Retry}, or the class's; null if there is none. */
    @Nullable
    RetryAnnotation retry(WorkflowDeclaration workflow) {
        RetryAnnotation own = method.policies().retry();
        return own == null ? workflow.retry() : own;
    }

    /** Its own placement, or the class's. */
    @Nullable
    PlacementDeclaration placement(WorkflowDeclaration workflow) {
        PlacementDeclaration own = method.placement();
        return own == null ? workflow.placement() : own;
    }
}
