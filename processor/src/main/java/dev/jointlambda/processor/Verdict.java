package dev.jointlambda.processor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What checking a workflow came to.
 *
 * @param findings everything to report; nothing but warnings if the workflow is correct
 * @param contract what it is to its callers, if that much is clear; else null
 * @param workflow the workflow, bound; null if there are errors
 */
record Verdict(
        List<Finding> findings,
        @Nullable Contract contract,
        @Nullable BoundWorkflow workflow) {
    Verdict {
        findings = List.copyOf(findings);
    }

    /** The same, but wrong in one more way, and nothing that callers could rely on. */
    Verdict refusing(Finding finding) {
        return new Verdict(Stream.concat(findings.stream(), Stream.of(finding)).toList(), null, null);
    }

    /** The same, with warnings besides. */
    Verdict warning(List<Finding> warnings) {
        return new Verdict(Stream.concat(findings.stream(), warnings.stream()).toList(), contract, workflow);
    }
}
