package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL303: an annotation on a method that is no step does nothing, which is never what was meant. */
final class StrayAnnotationRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (MethodDeclaration method : workflow.methods()) {
            if (method.step() == null) {
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
        for (ParameterDeclaration parameter : method.parameters()) {
            if (parameter.input() != null) {
                report.accept(stray("@Input", method, parameter.input()));
            }
            if (parameter.from() != null) {
                report.accept(stray("@From", method, parameter.from().origin()));
            }
        }
    }

    private static Finding stray(String annotation, MethodDeclaration method, Origin origin) {
        return Finding.of(Code.JL303, origin, annotation + " without @Step has no effect on " + method.name() + "()")
                .fix("add @Step to " + method.name() + "(), or remove " + annotation);
    }
}
