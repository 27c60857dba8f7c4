package dev.jointlambda.processor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** JL106: a name, case aside, belongs to one step. */
final class UniqueNameRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        Map<String, StepDeclaration> known = new LinkedHashMap<>();
        for (StepDeclaration step : workflow.steps()) {
            StepDeclaration first = known.putIfAbsent(step.name().toLowerCase(Locale.ROOT), step);
            if (first != null) {
                report.accept(overloads(first, step) ? overload(first, step) : sameName(first, step));
            }
        }
    }

    private static boolean overloads(StepDeclaration first, StepDeclaration second) {
        return first.method().name().equals(second.method().name())
                && first.name().equals(first.method().name())
                && second.name().equals(second.method().name());
    }

    private static Finding overload(StepDeclaration first, StepDeclaration second) {
        return Finding.of(
                        Code.JL106,
                        second.origin(),
                        "step methods cannot be overloaded: " + first.method().signature() + " and "
                                + second.method().signature())
                .fix("rename one, or give it a name of its own: @Step(\"" + second.name() + "2\")");
    }

    private static Finding sameName(StepDeclaration first, StepDeclaration second) {
        String where = first.line() > 0 ? " (L" + first.line() + " and L" + second.line() + ")" : "";
        String message = first.name().equals(second.name())
                ? "two steps are named " + Phrase.quoted(first.name()) + where
                : "two steps are named alike, " + Phrase.quoted(first.name()) + " and " + Phrase.quoted(second.name())
                        + where + ": names must differ in more than case";
        return Finding.of(Code.JL106, second.nameOrigin(), message).fix("rename one");
    }
}
