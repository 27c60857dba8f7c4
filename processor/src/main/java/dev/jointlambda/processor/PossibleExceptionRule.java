package dev.jointlambda.processor;

import dev.jointlambda.Effect;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** JL401: a policy names exceptions that can be thrown. */
final class PossibleExceptionRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        forAll(workflow, report);
        for (StepDeclaration step : workflow.steps()) {
            RetryAnnotation retry = step.method().policies().retry();
            if (retry != null) {
                retry.retryOn().forEach(each -> check(step, "is retried on ", each, report));
                retry.abortOn().forEach(each -> check(step, "is not retried on ", each, report));
            }
            for (CatchAnnotation caught : step.method().policies().catches()) {
                for (ExceptionDeclaration each : caught.exceptions()) {
                    check(step, "catches ", each, report);
                    outcome(step, each, report);
                }
            }
        }
    }

    /** The class's @Retry is for many steps: one that can throw the exception is enough. */
    private static void forAll(WorkflowDeclaration workflow, Consumer<Finding> report) {
        RetryAnnotation retry = workflow.retry();
        if (retry == null) {
            return;
        }
        List<List<TypeRef>> thrown = workflow.steps().stream()
                .filter(step -> step.method().policies().retry() == null)
                .map(step -> step.method().thrown())
                .toList();
        Stream.concat(retry.retryOn().stream(), retry.abortOn().stream())
                .filter(each -> thrown.stream().noneMatch(each::possible))
                .forEach(each -> report.accept(Finding.of(
                                Code.JL401,
                                each.origin(),
                                "no step that this @Retry is for declares "
                                        + each.type().name() + ", so it can never be thrown")
                        .fix("remove it, or add \"throws " + each.type().name() + "\" to a step")));
    }

    private static void check(
            StepDeclaration step, String policy, ExceptionDeclaration exception, Consumer<Finding> report) {
        if (!exception.possible(step.method().thrown())) {
            String name = exception.type().name();
            report.accept(Finding.of(
                            Code.JL401,
                            exception.origin(),
                            Phrase.quoted(step.name()) + " " + policy + name
                                    + ", but does not declare it, so it can never be thrown")
                    .fix("add \"throws " + name + "\" to " + step.method().name() + "(), or remove it here"));
        }
    }

    private static void outcome(StepDeclaration step, ExceptionDeclaration exception, Consumer<Finding> report) {
        if (exception.is("OutcomeUnknown") && step.step().effect().value() != Effect.AT_MOST_ONCE) {
            report.accept(Finding.of(
                            Code.JL401,
                            exception.origin(),
                            Phrase.quoted(step.name()) + " catches OutcomeUnknown, but is not AT_MOST_ONCE, so it can"
                                    + " never fail with that")
                    .fix("add effect = AT_MOST_ONCE to its @Step, or remove it here"));
        }
    }
}
