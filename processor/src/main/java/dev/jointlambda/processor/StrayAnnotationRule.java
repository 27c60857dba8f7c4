package dev.jointlambda.processor;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** JL303: an annotation on a method that is no step does nothing, which is never what was meant. */
final class StrayAnnotationRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        Set<String> targets = new HashSet<>();
        workflow.steps().forEach(step -> step.targets().forEach(target -> targets.add(target.value())));
        for (MethodDeclaration method : workflow.methods()) {
            // One that is named as a step is reported as none where it is named (JL101).
            if (method.step() == null && (method.hidesStep() || !targets.contains(method.name()))) {
                check(method, report);
            }
        }
    }

    private static void check(MethodDeclaration method, Consumer<Finding> report) {
        if (method.next() != null) {
            report.accept(stray("@Next", method, method.next().origin()));
        }
        if (method.start() != null) {
            report.accept(stray("@Start", method, method.start()));
        }
        if (method.placement() != null) {
            report.accept(stray("@Placement", method, method.placement().origin()));
        }
        PolicyDeclaration policies = method.policies();
        policies.ons().forEach(on -> report.accept(stray("@On", method, on.origin())));
        if (policies.retry() != null) {
            report.accept(stray("@Retry", method, policies.retry().origin()));
        }
        policies.catches().forEach(caught -> report.accept(stray("@Catch", method, caught.origin())));
        for (ParameterDeclaration parameter : method.parameters()) {
            if (parameter.input() != null) {
                report.accept(stray("@Input", method, parameter.input()));
            }
            // In an undo it marks what the step returned.
            if (parameter.from() != null && policies.compensate() == null) {
                report.accept(stray("@From", method, parameter.from().origin()));
            }
        }
    }

    private static Finding stray(String annotation, MethodDeclaration method, Origin origin) {
        Finding finding =
                Finding.of(Code.JL303, origin, annotation + " without @Step has no effect on " + method.name() + "()");
        Text undone = method.policies().compensate();
        if (undone != null) {
            return finding.fix("remove " + annotation + ": an undo has no place in the graph, and runs as "
                    + Phrase.quoted(undone.value()) + " does");
        }
        if (method.hidesStep()) {
            finding = finding.evidence(
                    "it overrides a step, but an override with annotations of its own inherits none of the others");
        }
        return finding.fix("add @Step to " + method.name() + "(), or remove " + annotation);
    }
}
