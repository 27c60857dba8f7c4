package dev.jointlambda.processor;

import java.util.List;
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

    /** Its own placement, or the class's. */
    @Nullable
    PlacementDeclaration placement(WorkflowDeclaration workflow) {
        PlacementDeclaration own = method.placement();
        return own == null ? workflow.placement() : own;
    }
}
