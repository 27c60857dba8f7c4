package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a workflow came to.
 *
 * @param findings everything to report; empty if the workflow is correct
 * @param contract what it is to its callers, if that much is clear; else null
 * @param workflow the workflow, bound; null if there are findings
 */
record Verdict(
        List<Finding> findings,
        @Nullable Contract contract,
        @Nullable BoundWorkflow workflow) {
    Verdict {
        findings = List.copyOf(findings);
    }
}
