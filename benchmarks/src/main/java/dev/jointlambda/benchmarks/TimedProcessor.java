package dev.jointlambda.benchmarks;

import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A processor, and a clock that runs while it is being called. For one compilation. */
final class TimedProcessor implements Processor {
    private final Processor processor;
    private long nanos;

    TimedProcessor(Processor processor) {
        this.processor = processor;
    }

    /** How long it took, in nanoseconds, in all calls together. */
    long nanos() {
        return nanos;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        long before = System.nanoTime();
        processor.init(environment);
        nanos += System.nanoTime() - before;
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // the other processor decides
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        long before = System.nanoTime();
        boolean claimed = processor.process(annotations, round);
        nanos += System.nanoTime() - before;
        return claimed;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
        return processor.getCompletions(element, annotation, member, text);
    }
}
