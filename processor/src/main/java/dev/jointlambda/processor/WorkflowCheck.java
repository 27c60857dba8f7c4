package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** What concerns the clouds alone. */
    private static final Set<Code> PLATFORM = EnumSet.of(
            Code.JL403,
            Code.JL404,
            Code.JL501,
            Code.JL502,
            Code.JL503,
            Code.JL504,
            Code.JL505,
            Code.JL506,
            Code.JL701,
            Code.JL703);

    private final List<DeclarationRule> declarationRules;

    WorkflowCheck(List<DeclarationRule> declarationRules) {
        this.declarationRules = List.copyOf(declarationRules);
    }

    Verdict check(WorkflowDeclaration declaration) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        declarationRules.forEach(
                rule -> rule.check(declaration, finding -> (finding.isWarning() ? warnings : findings).add(finding)));
        Resolution.Result resolution = Resolution.of(declaration, findings.isEmpty());
        findings.addAll(resolution.findings());
        Workflow workflow = resolution.workflow();
        Verdict verdict =
                workflow == null ? refused(findings, contract(declaration, findings)) : check(workflow, findings);
        return verdict.warning(warnings);
    }

    /** What is wrong with where steps run says nothing against calling the workflow. */
    private static @Nullable Contract contract(WorkflowDeclaration declaration, List<Finding> findings) {
        boolean callable = !declaration.runtimes().isEmpty()
                && findings.stream().map(Finding::code).allMatch(PLATFORM::contains);
        Workflow workflow = callable ? Resolution.of(declaration, true).workflow() : null;
        return workflow == null ? null : check(workflow).contract();
    }

    /** Checks a workflow whose names are resolved, from the second stratum on. */
    static Verdict check(Workflow workflow) {
        return check(workflow, new ArrayList<>());
    }

    private static Verdict check(Workflow workflow, List<Finding> findings) {
        if (!clean(GraphRule.ALL, (rule, report) -> rule.check(workflow, report), findings)) {
            return refused(findings, null);
        }
        Step start = Objects.requireNonNull(Starts.of(workflow).start());
        Outcomes outcomes = Outcomes.of(workflow, start);
        if (outcomes.tangled() != null) {
            findings.add(tangled(workflow, outcomes.tangled()));
            return refused(findings, contract(start, Ends.of(workflow, List.of())));
        }
        WorkflowMatch match = WorkflowMatch.of(workflow, start, outcomes);
        if (!clean(MatchRule.ALL, (rule, report) -> rule.check(match, report), findings)) {
            return refused(findings, contract(start, Ends.of(workflow, outcomes.ends())));
        }
        return check(Soundness.of(match), findings);
    }

    private static Verdict check(Soundness soundness, List<Finding> findings) {
        WorkflowMatch match = soundness.match();
        Ends ends = Ends.of(match.workflow(), soundness.ends());
        Contract contract = contract(match.start(), ends);
        Step tangled = soundness.tangled();
        if (tangled != null) {
            findings.add(tangled(match.workflow(), tangled));
            return refused(findings, contract);
        }
        boolean sound = clean(SoundRule.ALL, (rule, report) -> rule.check(soundness, report), findings);
        if (!sound || !findings.isEmpty()) {
            return refused(findings, contract);
        }
        EndPlan plan = EndPlan.of(soundness, ends);
        if (plan.tangled() != null) {
            findings.add(tangled(match.workflow(), plan.tangled()));
        } else if (plan.flaw() != null) {
            findings.add(WorkflowResultRule.uncertain(match.workflow(), plan.flaw()));
        } else {
            new ReleaseRule().check(match.workflow(), findings::add);
        }
        return findings.isEmpty()
                ? new Verdict(findings, contract, Binding.bind(match, ends, plan))
                : refused(findings, contract);
    }

    private static @Nullable Contract contract(Step start, Ends ends) {
        return Contract.of(start, ends).orElse(null);
    }

    private static Finding tangled(Workflow workflow, Step step) {
        return Finding.of(
                        Code.JL129,
                        workflow.origin(),
                        "too many combinations of choices to prove (over " + OutcomeWalk.MOST + " frontiers around "
                                + step.quoted() + ")")
                .fix("split the workflow, or let choices come together before others are made");
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
