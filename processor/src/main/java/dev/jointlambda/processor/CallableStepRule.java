package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL301: generated code must be able to call a step, and what undoes one. */
final class CallableStepRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (MethodDeclaration method : workflow.methods()) {
            if (method.step() == null && method.policies().compensate() == null) {
                continue;
            }
            // Where the class is none at all, that its methods have no bodies only follows.
            boolean noClass = workflow.flaws().contains(ClassFlaw.NOT_A_CLASS);
            List<MethodFlaw> flaws = method.flaws().stream()
                    .filter(flaw -> !(noClass && flaw == MethodFlaw.ABSTRACT))
                    .sorted()
                    .toList();
            if (!flaws.isEmpty()) {
                report.accept(Finding.of(
                                Code.JL301,
                                method.origin(),
                                (method.step() == null ? "the undo " : "the step method ") + method.name()
                                        + "() must not be "
                                        + Phrase.and(flaws.stream()
                                                .map(MethodFlaw::says)
                                                .toList())
                                        + ": the generated entry point calls it")
                        .fix(Phrase.and(flaws.stream().map(MethodFlaw::fix).toList())));
            }
        }
    }
}
