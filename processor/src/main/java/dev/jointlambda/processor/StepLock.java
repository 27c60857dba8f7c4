package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What executions in flight know of a workflow: the file {@code <workflow>.jl.lock}, which a user commits when a version
 * goes out. Lines of a word and a value; empty ones and those that begin with {@code #} say nothing.
 *
 * @param workflow the workflow's name
 * @param version the version of the graph
 * @param steps the names of its steps, in source order
 */
record StepLock(String workflow, int version, List<String> steps) {
    private static final Pattern LINE = Pattern.compile("(workflow|version|step)\\s+(\\S+)");

    StepLock {
        steps = List.copyOf(steps);
    }

    /** The name of the file for a workflow. */
    static String file(String workflow) {
        return workflow + ".jl.lock";
    }

    /** The lock of a workflow as it is now. */
    static StepLock of(Workflow workflow) {
        return new StepLock(
                workflow.name(),
                workflow.version(),
                workflow.steps().stream().map(Step::name).toList());
    }

    /** Reads a file; null if it is no lock. */
    static @Nullable StepLock parse(String text) {
        String workflow = null;
        Integer version = null;
        List<String> steps = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                return null;
            }
            switch (form.group(1)) {
                case "workflow" -> workflow = form.group(2);
                case "version" -> version = number(form.group(2));
                default -> steps.add(form.group(2));
            }
        }
        return workflow == null || version == null ? null : new StepLock(workflow, version, steps);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The file's text. */
    String text() {
        StringBuilder text = new StringBuilder("# The steps that executions of this version know. Commit this file as\n"
                + "# META-INF/jointlambda/" + file(workflow) + " among your resources when the version goes out: the\n"
                + "# compiler then refuses to rename or remove one of them under the same version (JL703).\n");
        text.append("workflow ")
                .append(workflow)
                .append("\nversion ")
                .append(version)
                .append('\n');
        steps.forEach(step -> text.append("step ").append(step).append('\n'));
        return text.toString();
    }
}
