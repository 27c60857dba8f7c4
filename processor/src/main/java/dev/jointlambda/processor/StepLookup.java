package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the step a string names. Reports where there is none, and goes on with the step that was meant. */
final class StepLookup {
    /** {@code this::charge}, {@code OrderFlow.charge}, {@code charge()}, {@code #charge}: the name, dressed up. */
    private static final Pattern DRESSED = Pattern.compile("(?:.*[.:#])?\\s*(\\w+)\\s*(?:\\(.*\\))?");

    private static final int MOST_LISTED = 12;

    private final WorkflowDeclaration workflow;
    private final List<String> names;
    private final Code code;
    private final Consumer<Finding> report;

    /**
     * @param code what a name that is none is reported as
     */
    StepLookup(WorkflowDeclaration workflow, Code code, Consumer<Finding> report) {
        this.workflow = workflow;
        this.code = code;
        this.names = workflow.stepNames();
        this.report = report;
    }

    /** The step's name; null if nobody can tell which step is meant. */
    @Nullable
    String find(Text text) {
        String wanted = text.value();
        if (names.contains(wanted)) {
            return wanted;
        }
        Matcher dressed = DRESSED.matcher(wanted);
        if (dressed.matches() && names.contains(dressed.group(1))) {
            report.accept(unknown(
                    text,
                    Phrase.quoted(wanted) + " is not a step name: write the bare method name "
                            + Phrase.quoted(dressed.group(1))));
            return dressed.group(1);
        }
        String bare = dressed.matches() ? dressed.group(1) : wanted;
        for (MethodDeclaration method : workflow.methods()) {
            if (method.name().equals(bare)) {
                return method(text, method);
            }
        }
        return nearest(text);
    }

    /** A method has that name, but no step. */
    private @Nullable String method(Text text, MethodDeclaration method) {
        StepDeclaration step = method.asStep().orElse(null);
        String named = Phrase.at(method.name() + "()", method.line());
        if (step != null) {
            report.accept(unknown(
                            text,
                            "there is no step " + Phrase.quoted(text.value()) + " in " + workflow.type()
                                    + ": the step of " + named + " is named " + Phrase.quoted(step.name()))
                    .fix("write " + Phrase.quoted(step.name())));
            return step.name();
        }
        report.accept(unknown(
                        text,
                        Phrase.at(Phrase.quoted(method.name()) + " is a method of " + workflow.type(), method.line())
                                + " but not a step")
                .fix("add @Step to it"
                        + (method.name().equals(text.value())
                                ? ""
                                : ", and write the bare method name " + Phrase.quoted(method.name()))));
        return null;
    }

    private @Nullable String nearest(Text text) {
        String none = "there is no step " + Phrase.quoted(text.value()) + " in " + workflow.type();
        String step = Suggestion.nearest(text.value(), names);
        if (step != null) {
            report.accept(listed(unknown(text, none + ". Did you mean " + Phrase.quoted(step) + "?")));
            return step;
        }
        List<String> methods =
                workflow.methods().stream().map(MethodDeclaration::name).toList();
        String method = Suggestion.nearest(text.value(), methods);
        if (method != null) {
            report.accept(listed(unknown(
                    text, none + ". Did you mean the method " + Phrase.quoted(method) + ", which lacks @Step?")));
        } else {
            report.accept(listed(unknown(text, none)));
        }
        return null;
    }

    private Finding listed(Finding finding) {
        int more = names.size() - MOST_LISTED;
        return finding.evidence("steps: "
                + String.join(", ", more > 0 ? names.subList(0, MOST_LISTED) : names)
                + (more > 0 ? " and " + more + " more" : ""));
    }

    private Finding unknown(Text text, String message) {
        return Finding.of(code, text.origin(), message);
    }
}
