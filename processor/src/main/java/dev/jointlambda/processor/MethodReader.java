package dev.jointlambda.processor;

import dev.jointlambda.Effect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the methods of one workflow class into declarations. */
final class MethodReader {
    private final Elements elements;
    private final ProcessingEnvironment environment;
    private final MirrorTypes types;
    private final SourceLines lines;
    private final TypeElement workflow;
    private final Predicate<TypeElement> inSource;

    /**
     * @param inSource whether a class is being compiled from source: only there can a caret stand
     */
    MethodReader(
            ProcessingEnvironment environment,
            SourceLines lines,
            TypeElement workflow,
            Predicate<TypeElement> inSource) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.types = new MirrorTypes(environment.getTypeUtils(), elements);
        this.lines = lines;
        this.workflow = workflow;
        this.inSource = inSource;
    }

    MethodDeclaration read(InheritedMethod member) {
        ExecutableElement method = member.method();
        ExecutableElement annotated = member.annotated();
        ExecutableType type =
                (ExecutableType) environment.getTypeUtils().asMemberOf((DeclaredType) workflow.asType(), method);
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            VariableElement own = annotated.getParameters().get(i);
            parameters.add(new ParameterDeclaration(
                    parameter.getSimpleName().toString(),
                    types.type(type.getParameterTypes().get(i)),
                    name(parameter, method),
                    annotation(own, annotated, "Input")
                            .map(AnnotationReader::origin)
                            .orElse(null),
                    annotation(own, annotated, "From")
                            .map(from -> from.text("value"))
                            .orElse(null)));
        }
        return new MethodDeclaration(
                method.getSimpleName().toString(),
                lines.of(method),
                name(method, method),
                types.type(type.getReturnType()),
                parameters,
                flaws(method),
                types.isSealed(type.getReturnType()),
                type.getThrownTypes().stream()
                        .map((TypeMirror thrown) -> (TypeRef) types.type(thrown))
                        .toList(),
                member.hidesStep(),
                annotation(annotated, annotated, "Step").map(MethodReader::step).orElse(null),
                annotation(annotated, annotated, "Next").map(MethodReader::next).orElse(null),
                annotation(annotated, annotated, "Start")
                        .map(AnnotationReader::origin)
                        .orElse(null),
                annotation(annotated, annotated, "Placement")
                        .map(PlacementReader::read)
                        .orElse(null),
                policies(annotated));
    }

    private PolicyDeclaration policies(ExecutableElement method) {
        PolicyReader policies = new PolicyReader(types);
        return new PolicyDeclaration(
                annotation(method, method, "Retry").map(policies::retry).orElse(null),
                annotations(method, "Catch").stream().map(policies::caught).toList(),
                annotations(method, "On").stream().map(policies::on).toList(),
                annotation(method, method, "Compensate")
                        .map(compensate -> compensate.text("value"))
                        .orElse(null),
                PolicyReader.suppressed(method));
    }

    private Set<MethodFlaw> flaws(ExecutableElement method) {
        Set<MethodFlaw> flaws = EnumSet.noneOf(MethodFlaw.class);
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            flaws.add(MethodFlaw.PRIVATE);
        }
        if (modifiers.contains(Modifier.STATIC)) {
            flaws.add(MethodFlaw.STATIC);
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            flaws.add(MethodFlaw.ABSTRACT);
        }
        if (!method.getTypeParameters().isEmpty()) {
            flaws.add(MethodFlaw.GENERIC);
        }
        if (modifiers.contains(Modifier.PROTECTED)
                && !elements.getPackageOf(method).equals(elements.getPackageOf(workflow))) {
            flaws.add(MethodFlaw.OUT_OF_REACH);
        }
        return flaws;
    }

    private static StepAnnotation step(AnnotationReader step) {
        return new StepAnnotation(
                step.ownName("value"),
                step.text("timeout"),
                step.setting("memoryMb", Integer.class),
                new Setting<>(Effect.valueOf(step.constant("effect")), step.origin("effect")));
    }

    private static NextAnnotation next(AnnotationReader next) {
        return new NextAnnotation(
                next.ownTexts("value"),
                next.ownTexts("oneOf"),
                next.ownText("forEach"),
                next.number("maxConcurrency"),
                next.origin("maxConcurrency"),
                next.origin());
    }

    /** An annotation of an element in a method: of the method itself, or of a parameter. */
    private Optional<AnnotationReader> annotation(Element element, ExecutableElement method, String name) {
        return AnnotationReader.of(elements, element, name, places(element, method));
    }

    /** A repeatable annotation of a method, in source order. */
    private List<AnnotationReader> annotations(ExecutableElement method, String name) {
        return AnnotationReader.all(elements, method, name, places(method, method));
    }

    private BiFunction<AnnotationMirror, @Nullable AnnotationValue, Origin> places(
            Element element, ExecutableElement method) {
        return (mirror, value) -> inSource(method) ? new SourceOrigin(element, mirror, value, null) : elsewhere(method);
    }

    private Origin name(Element element, ExecutableElement method) {
        return inSource(method) ? SourceOrigin.name(element) : elsewhere(method);
    }

    private boolean inSource(ExecutableElement method) {
        return inSource.test((TypeElement) method.getEnclosingElement());
    }

    private Origin elsewhere(ExecutableElement method) {
        return SourceOrigin.inherited(workflow, method.getEnclosingElement() + "." + method.getSimpleName() + "()");
    }
}
