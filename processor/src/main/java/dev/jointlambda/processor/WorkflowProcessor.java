package dev.jointlambda.processor;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Checks every {@link dev.jointlambda.Workflow} and, if nothing is wrong with it, writes its functions. A workflow that
 * names a type which is still to be generated waits for the next round.
 *
 * <p>Option: {@code -Ajl.prefix=shop-prod} tells the prefix of function names, which both clouds limit to 64 characters
 * in all; without it 16 are kept free.
 */
@AutoService(Processor.class)
public final class WorkflowProcessor extends AbstractProcessor {
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final UnclaimedStepsReader unclaimed = new UnclaimedStepsReader();
    private @Nullable WorkflowPipeline pipeline;

    /** Called by the compiler. */
    public WorkflowProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(Stream.of("Workflow"), AnnotationReader.NAMES.stream())
                .map(name -> "dev.jointlambda." + name)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(FunctionNames.OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        pipeline = new WorkflowPipeline(environment, this::isSource);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // they are ours: no other processor has business with them
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(root -> sources.add(root.toString()));
        annotated(annotations, round, "Workflow").forEach(workflow -> {
            waiting.add(((TypeElement) workflow).getQualifiedName().toString());
            unclaimed.workflow((TypeElement) workflow);
        });
        annotated(annotations, round, "Step").forEach(unclaimed::step);
        WorkflowPipeline stages = Objects.requireNonNull(pipeline);
        Elements elements = processingEnv.getElementUtils();
        for (String name : List.copyOf(waiting)) {
            // By name: the elements of one round are not those of the next.
            TypeElement workflow = elements.getTypeElement(name);
            if (!round.processingOver()) {
                if (stages.run(workflow)) {
                    waiting.remove(name);
                }
            } else if (!round.errorRaised()) {
                stages.giveUp(workflow);
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            unclaimed.findings(elements).forEach(stages::report);
        }
        return true;
    }

    private static Stream<? extends Element> annotated(
            Set<? extends TypeElement> annotations, RoundEnvironment round, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals("dev.jointlambda." + name))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream());
    }

    private boolean isSource(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
            outermost = enclosing;
        }
        return sources.contains(outermost.toString());
    }
}
