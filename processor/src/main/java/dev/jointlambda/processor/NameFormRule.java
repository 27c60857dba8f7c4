package dev.jointlambda.processor;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** JL601 and JL602: names become parts of function names, so both clouds must accept them. */
final class NameFormRule implements DeclarationRule {
    private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern WORKFLOW = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9_]+");

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        check("workflow", workflow.name(), WORKFLOW, "letters, digits, _ and -", "@Workflow", report);
        for (StepDeclaration step : workflow.steps()) {
            Text name = new Text(step.name(), step.nameOrigin());
            check("step", name, STEP, "letters, digits and _", "@Step", report);
            if (step.name().toLowerCase(Locale.ROOT).equals(FunctionNames.SWEEPER)) {
                report.accept(Finding.of(
                                Code.JL602,
                                step.nameOrigin(),
                                "no step can be named " + Phrase.quoted(step.name())
                                        + ": that is the workflow's own timer function")
                        .fix("give it another name, such as @Step(\"sweep\")"));
            }
        }
    }

    static boolean isWorkflowName(String name) {
        return WORKFLOW.matcher(name).matches();
    }

    private static void check(
            String what, Text name, Pattern form, String letters, String annotation, Consumer<Finding> report) {
        if (form.matcher(name.value()).matches()) {
            return;
        }
        String first = name.value().isEmpty() ? "" : name.value().substring(0, 1);
        String why;
        if (first.isEmpty()) {
            why = "a " + what + " name cannot be empty";
        } else if (first.matches("[0-9]")) {
            why = Phrase.quoted(name.value()) + ": Function Compute names cannot start with a digit";
        } else {
            why = Phrase.quoted(name.value()) + " is no " + what + " name: it takes " + letters
                    + ", a letter first, because it becomes part of a function's name";
        }
        report.accept(Finding.of(Code.JL601, name.origin(), why)
                .fix(annotation + "(\"" + proposal(name.value(), what) + "\")"));
    }

    private static String proposal(String name, String what) {
        String plain = NOT_ALLOWED.matcher(name).replaceAll("_").replaceFirst("^_+", "");
        if (plain.isEmpty()) {
            return what.equals("step") ? "myStep" : "my-workflow";
        }
        return plain.matches("[0-9].*") ? what.charAt(0) + "_" + plain : plain;
    }
}
