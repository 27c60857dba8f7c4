package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** JL406 for {@code @Catch}: each names exceptions, and each exception leads to one step. */
final class CatchRule implements DeclarationRule {
    /** An exception, and where it leads. */
    private record Edge(ExceptionDeclaration exception, Text next) {}

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            List<Edge> known = new ArrayList<>();
            for (CatchAnnotation caught : step.method().policies().catches()) {
                if (caught.exceptions().isEmpty()) {
                    report.accept(
                            Finding.of(Code.JL406, caught.origin(), "@Catch names no exception, so it catches none")
                                    .fix("name some, or leave value out for any exception"));
                }
                for (ExceptionDeclaration each : caught.exceptions()) {
                    Edge edge = new Edge(each, caught.next());
                    known.stream()
                            .filter(other -> other.exception().type().same(each.type()))
                            .findFirst()
                            .ifPresentOrElse(other -> report.accept(twice(step, other, edge)), () -> known.add(edge));
                }
            }
        }
    }

    private static Finding twice(StepDeclaration step, Edge first, Edge second) {
        String to = first.next().value().equals(second.next().value())
                ? ", and leads to " + Phrase.quoted(first.next().value()) + " both times"
                : ", and would lead to "
                        + Phrase.quoted(
                                List.of(first.next().value(), second.next().value()));
        return Finding.of(
                        Code.JL406,
                        second.exception().origin(),
                        Phrase.quoted(step.name()) + " catches "
                                + second.exception().type().name() + " twice" + to)
                .fix("keep one");
    }
}
