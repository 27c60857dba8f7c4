package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The stages, one after the other, for one workflow class at a time. */
final class WorkflowPipeline {
    private final ProcessingEnvironment environment;
    private final WorkflowReader reader;
    private final List<DeclarationRule> rules;
    private final FindingPrinter printer;
    private final WorkflowOutput output;
    private final CommittedFiles committed;
    private final Predicate<TypeElement> inSource;
    private final Set<String> named = new HashSet<>();

    /**
     * @param inSource whether a class is being compiled from source
     */
    WorkflowPipeline(ProcessingEnvironment environment, Predicate<TypeElement> inSource) {
        String prefix = environment.getOptions().get(FunctionNames.OPTION);
        this.environment = environment;
        this.reader = new WorkflowReader(environment);
        this.rules = DeclarationRule.all(new FunctionNames(prefix));
        this.printer = new FindingPrinter(environment.getMessager(), SourcePlaces.of(environment));
        this.output =
                new WorkflowOutput(environment.getElementUtils(), new GeneratedFiles(environment.getFiler(), printer));
        this.committed = new CommittedFiles(environment.getFiler());
        this.inSource = inSource;
    }

    /** Reports what is no matter of one workflow. */
    void report(Finding finding) {
        printer.print(finding);
    }

    /** Checks a workflow and writes what it is due; false if it must wait for types that are not there yet. */
    boolean run(TypeElement type) {
        try {
            return runStages(type);
        } catch (RuntimeException fault) {
            printer.print(InternalFault.finding(type, fault));
            return true;
        }
    }

    private boolean runStages(TypeElement type) {
        String name = type.getQualifiedName().toString();
        boolean first = !named.contains(name) && reader.knowsSteps(type) && named.add(name);
        if (first && output.constants(type, reader.stepNames(type))) {
            // A new file makes a new round. Until then Lombok has had its turn: it adds to classes what it writes no
            // file for.
            return false;
        }
        if (!reader.missing(type).isEmpty()) {
            return false;
        }
        PayloadTypes payloads = payloads(type);
        PayloadRule payloadRule = new PayloadRule(payloads);
        WorkflowDeclaration declaration = reader.read(type, inSource);
        Verdict verdict = check(type, declaration, payloadRule, payloads);
        if (!payloadRule.missing().isEmpty()) {
            return false;
        }
        verdict.findings().forEach(printer::print);
        output.write(type, declaration, verdict, payloads);
        return true;
    }

    /** Reports a workflow whose types never came. */
    void giveUp(TypeElement type) {
        printer.print(Finding.of(
                        Code.JL902,
                        SourceOrigin.name(type),
                        type.getSimpleName() + " was not checked: the compiler does not know "
                                + Phrase.and(missing(type)))
                .fix("mend what the compiler says about that; the workflow is then checked"));
    }

    private List<String> missing(TypeElement type) {
        List<String> missing = reader.missing(type);
        if (missing.isEmpty()) {
            PayloadTypes payloads = payloads(type);
            PayloadRule payloadRule = new PayloadRule(payloads);
            check(type, reader.read(type, inSource), payloadRule, payloads);
            missing = payloadRule.missing();
        }
        return missing;
    }

    private Verdict check(
            TypeElement type, WorkflowDeclaration declaration, PayloadRule payloadRule, PayloadTypes payloads) {
        String home = environment
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        List<DeclarationRule> all = new ArrayList<>(rules);
        all.add(payloadRule);
        all.add(new NamedTypeRule(payloads));
        all.add(new PayloadSizeRule(payloads));
        all.add(new StepLockRule(file -> committed.find(home, file)));
        return payloadRule.check(declaration, new WorkflowCheck(all).check(declaration));
    }

    private PayloadTypes payloads(TypeElement type) {
        return PayloadTypes.of(
                environment.getTypeUtils(),
                environment.getElementUtils(),
                environment.getElementUtils().getPackageOf(type));
    }
}
