package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JL210 and JL211: what travels can be written and read. Said at the producer: the step that returns it, or the start's
 * parameter for the execution's input.
 */
final class PayloadRule implements DeclarationRule {
    private final PayloadTypes payloads;
    private final Set<String> missing = new LinkedHashSet<>();

    PayloadRule(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    /** Types that payloads name and the compiler does not know yet, as far as they were looked at. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        Set<String> said = new HashSet<>();
        StepDeclaration start = start(workflow);
        for (StepDeclaration step : workflow.steps()) {
            if (step.equals(start)) {
                step.method().parameters().stream()
                        .filter(parameter -> parameter.type().role() == TypeRef.Role.DATA
                                || parameter.type().role() == TypeRef.Role.OPTIONAL)
                        .limit(1)
                        .forEach(parameter -> see(parameter.type(), parameter.origin(), said, report));
            }
            // What a type parameter stands for is asked only once there is none on the method.
            boolean generic = step.method().flaws().contains(MethodFlaw.GENERIC);
            if (!generic) {
                see(step.method().result(), step.origin(), said, report);
            }
        }
    }

    /**
     * The verdict on a workflow when its input and result are looked at as its callers see them: what ends have in common
     * is more than each of them, a sealed type has other classes, too.
     */
    Verdict check(WorkflowDeclaration workflow, Verdict verdict) {
        Contract contract = verdict.contract();
        if (contract == null) {
            return verdict;
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> said = new HashSet<>();
        if (contract.start() != null) {
            see(contract.start().type(), contract.start().origin(), said, findings::add);
        }
        see(contract.result(), workflow.origin(), said, finding -> findings.add(finding.evidence(why(contract))));
        Verdict refused = verdict;
        for (Finding finding : findings) {
            refused = refused.refusing(finding);
        }
        return refused;
    }

    private static String why(Contract contract) {
        String ends = Phrase.and(contract.giving().stream().map(Step::quotedAt).toList());
        return "the workflow returns " + contract.result().name()
                + (contract.giving().size() == 1
                        ? ", since not every execution ends with " + ends
                        : ", what its ends " + ends + " have in common");
    }

    private void see(TypeRef type, Origin origin, Set<String> said, Consumer<Finding> report) {
        if (type.isVoid()) {
            return;
        }
        PayloadUse use = payloads.see(MirrorType.mirror(type));
        if (use instanceof PayloadUse.Missing lost) {
            missing.add(lost.type());
        } else if (use instanceof PayloadUse.Refused refused
                && said.add(refused.finding().text())) {
            report.accept(finding(refused.finding(), origin));
        }
    }

    private static Finding finding(PayloadFinding refused, Origin origin) {
        String text = refused.text();
        String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return Finding.of(Code.valueOf(refused.code()), origin, sentence).fix(refused.fix());
    }

    /** The start, as far as names alone tell: marked, or named by no other. The graph is looked at later. */
    private static @Nullable StepDeclaration start(WorkflowDeclaration workflow) {
        Set<String> targets = new HashSet<>();
        for (StepDeclaration step : workflow.steps()) {
            step.targets().forEach(target -> targets.add(target.value()));
            step.method()
                    .policies()
                    .catches()
                    .forEach(caught -> targets.add(caught.next().value()));
        }
        return workflow.steps().stream()
                .filter(step -> step.method().start() != null)
                .findFirst()
                .or(() -> workflow.steps().stream()
                        .filter(step -> !targets.contains(step.name()))
                        .findFirst())
                .orElse(null);
    }
}
