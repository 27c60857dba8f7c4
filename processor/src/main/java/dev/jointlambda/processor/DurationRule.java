package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL402: a timeout is a duration. */
final class DurationRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        check(workflow.timeout(), report);
        workflow.steps().forEach(step -> check(step.step().timeout(), report));
    }

    private static void check(Text text, Consumer<Finding> report) {
        if (DurationText.parse(text.value()) != null) {
            return;
        }
        String meant = DurationText.meant(text.value());
        String form = "a whole number above 0 and a unit (" + DurationText.UNITS + ")";
        report.accept(Finding.of(Code.JL402, text.origin(), Phrase.quoted(text.value()) + " is not a duration")
                .fix(meant == null ? form + ", such as \"5m\"" : "\"" + meant + "\": " + form));
    }
}
