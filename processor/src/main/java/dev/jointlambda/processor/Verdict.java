package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a workflow came to.
 *
 * @param findings everything to report; empty if the workflow is correct
 * @param workflow the workflow, bound; null if there are findings
 */
record Verdict(List<Finding> findings, @Nullable BoundWorkflow workflow) {
    Verdict {
        findings = List.copyOf(findings);
    }
}
