package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/**
 * How long the names of functions become. A function is named {@code <prefix>-<workflow>[-v<version>]-<step>}; the
 * prefix is chosen at deployment. Unless the option {@code jl.prefix} tells it, 16 characters are kept free for it.
 *
 * @param prefix the prefix; null if it is not known
 */
record FunctionNames(@Nullable String prefix) {
    /** The processor option that tells the prefix: {@code -Ajl.prefix=shop-prod}. */
    static final String OPTION = "jl.prefix";

    /** What the workflow's own timer function is called where a step's name would stand. */
    static final String SWEEPER = "sweeper";

    private static final int ALLOWANCE = 16;

    /** The name of a step's function, with {@code <prefix>} where that is not known. */
    String name(WorkflowDeclaration workflow, String step) {
        return (prefix == null ? "<prefix>" : prefix) + rest(workflow, step);
    }

    /** How many characters that name has, or may have. */
    int length(WorkflowDeclaration workflow, String step) {
        return (prefix == null ? ALLOWANCE : prefix.length())
                + rest(workflow, step).length();
    }

    /** How that count came to be, where it is not plain to see. */
    String note() {
        return prefix == null
                ? ", " + ALLOWANCE + " kept for the prefix (-A" + OPTION + "=... tells the real one)"
                : "";
    }

    private static String rest(WorkflowDeclaration workflow, String step) {
        String version = workflow.version() == 1 ? "" : "-v" + workflow.version();
        return "-" + workflow.name().value() + version + "-" + step;
    }
}
