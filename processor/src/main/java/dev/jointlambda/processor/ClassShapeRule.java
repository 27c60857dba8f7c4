package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL302: generated code must be able to create an instance. */
final class ClassShapeRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        List<ClassFlaw> flaws = workflow.flaws().stream().sorted().toList();
        if (flaws.isEmpty()) {
            return;
        }
        report.accept(Finding.of(
                        Code.JL302,
                        workflow.origin(),
                        workflow.type()
                                + " must be a public top-level (or public static nested) class with a public no-argument"
                                + " constructor, but "
                                + Phrase.and(flaws.stream().map(ClassFlaw::says).toList()))
                .fix(Phrase.and(flaws.stream().map(ClassFlaw::fix).toList())));
    }
}
