package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules, stratum by stratum: each stratum reports all of its own, and the next one is asked only if the one
 * before found nothing, so that no finding merely follows from another. A misspelt step name is the exception: it
 * counts as the step that was meant.
 */
final class WorkflowCheck {
    /** More than this nobody reads in one go. */
    private static final int MOST = 25;

    private final List<DeclarationRule> declarationRules;

    WorkflowCheck(List<DeclarationRule> declarationRules) {
        this.declarationRules = List.copyOf(declarationRules);
    }

    Verdict check(WorkflowDeclaration declaration) {
        List<Finding> findings = new ArrayList<>();
        declarationRules.forEach(rule -> rule.check(declaration, findings::add));
        Resolution.Result resolution = Resolution.of(declaration, findings.isEmpty());
        findings.addAll(resolution.findings());
        Workflow workflow = resolution.workflow();
        return workflow == null ? refused(findings, null) : check(workflow, findings);
    }

    /** Checks a workflow whose names are resolved, from the second stratum on. */
    static Verdict check(Workflow workflow) {
        return check(workflow, new ArrayList<>());
    }

    private static Verdict check(Workflow workflow, List<Finding> findings) {
        if (!clean(GraphRule.ALL, (rule, report) -> rule.check(workflow, report), findings)) {
            return refused(findings, null);
        }
        WorkflowMatch match = WorkflowMatch.of(
                workflow, Objects.requireNonNull(Starts.of(workflow).start()));
        boolean sound = clean(MatchRule.BINDING, (rule, report) -> rule.check(match, report), findings)
                && clean(MatchRule.SOUNDNESS, (rule, report) -> rule.check(match, report), findings);
        Contract contract = Contract.of(match).orElse(null);
        return sound && findings.isEmpty()
                ? new Verdict(findings, contract, Binding.bind(match))
                : refused(findings, contract);
    }

    private interface Applied<R> {
        void check(R rule, Consumer<Finding> report);
    }

    /** Runs one stratum; says whether it found nothing. */
    private static <R> boolean clean(List<R> stratum, Applied<R> applied, List<Finding> findings) {
        int before = findings.size();
        stratum.forEach(rule -> applied.check(rule, findings::add));
        return findings.size() == before;
    }

    private static Verdict refused(List<Finding> findings, @Nullable Contract contract) {
        if (findings.size() <= MOST) {
            return new Verdict(findings, contract, null);
        }
        List<Finding> first = new ArrayList<>(findings.subList(0, MOST));
        int more = findings.size() - MOST;
        first.set(MOST - 1, first.get(MOST - 1).evidence("(and " + more + " more findings in this workflow)"));
        return new Verdict(first, contract, null);
    }
}
