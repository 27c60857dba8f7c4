package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The stages, one after the other, for one workflow class at a time. */
final class WorkflowPipeline {
    private final WorkflowReader reader;
    private final WorkflowCheck check;
    private final FindingPrinter printer;
    private final Predicate<TypeElement> inSource;

    /**
     * @param inSource whether a class is being compiled from source
     */
    WorkflowPipeline(ProcessingEnvironment environment, Predicate<TypeElement> inSource) {
        String prefix = environment.getOptions().get(FunctionNames.OPTION);
        this.reader = new WorkflowReader(environment);
        this.check = new WorkflowCheck(DeclarationRule.all(new FunctionNames(prefix)));
        this.printer = new FindingPrinter(environment.getMessager());
        this.inSource = inSource;
    }

    /** Checks a workflow and writes what it is due; false if it must wait for types that are not there yet. */
    boolean run(TypeElement type) {
        try {
            if (!reader.missing(type).isEmpty()) {
                return false;
            }
            Verdict verdict = check.check(reader.read(type, inSource));
            verdict.findings().forEach(printer::print);
            return true;
        } catch (RuntimeException fault) {
            printer.print(InternalFault.finding(type, fault));
            return true;
        }
    }

    /** Reports a workflow whose types never came. */
    void giveUp(TypeElement type) {
        List<String> missing = reader.missing(type);
        printer.print(Finding.of(
                        Code.JL902,
                        SourceOrigin.name(type),
                        type.getSimpleName() + " was not checked: the compiler does not know " + Phrase.and(missing))
                .fix("mend what the compiler says about that; the workflow is then checked"));
    }
}
