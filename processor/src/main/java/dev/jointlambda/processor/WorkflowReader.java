package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a workflow class into its declaration. Judges nothing. */
final class WorkflowReader {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final SourceLines lines;

    WorkflowReader(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.lines = SourceLines.of(environment);
    }

    /** What keeps the class from being read yet: the names of types and constants the compiler does not know. */
    List<String> missing(TypeElement type) {
        List<ExecutableElement> methods = InheritedMethod.of(elements, type).stream()
                .map(InheritedMethod::annotated)
                .toList();
        return MissingTypes.of(type, methods);
    }

    /** The methods that are steps and what these are called, as far as it is known: nothing is checked yet. */
    List<ConstantPlan> stepNames(TypeElement type) {
        List<ConstantPlan> names = new ArrayList<>();
        for (InheritedMethod member : InheritedMethod.of(elements, type)) {
            String method = member.method().getSimpleName().toString();
            AnnotationReader.find(member.annotated(), "Step")
                    .ifPresent(step -> names.add(new ConstantPlan(method, AnnotationReader.name(step, method))));
        }
        return names;
    }

    /**
     * Reads a class.
     *
     * @param inSource whether a class is being compiled from source
     */
    WorkflowDeclaration read(TypeElement type, Predicate<TypeElement> inSource) {
        AnnotationReader workflow = annotation(type, "Workflow").orElseThrow();
        PolicyReader policies = new PolicyReader(new MirrorTypes(environment.getTypeUtils(), elements));
        MethodReader methods = new MethodReader(environment, lines, type, inSource);
        return new WorkflowDeclaration(
                displayName(type),
                SourceOrigin.name(type),
                flaws(type),
                workflow.text("value"),
                workflow.number("version"),
                workflow.origin("version"),
                workflow.text("timeout"),
                workflow.ownName("result"),
                annotation(type, "Placement").map(PlacementReader::read).orElse(null),
                annotation(type, "Retry").map(policies::retry).orElse(null),
                PolicyReader.suppressed(type),
                InheritedMethod.of(elements, type).stream().map(methods::read).toList(),
                runtimes());
    }

    private Optional<AnnotationReader> annotation(TypeElement type, String name) {
        return AnnotationReader.of(
                elements, type, name, (mirror, value) -> new SourceOrigin(type, mirror, value, null));
    }

    /** {@code OrderFlow}, or {@code Outer.Flow} for a nested class. */
    private static String displayName(TypeElement type) {
        Element outer = type.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return outer instanceof TypeElement enclosing ? displayName(enclosing) + "." + name : name;
    }

    private Set<Cloud> runtimes() {
        Set<Cloud> runtimes = EnumSet.noneOf(Cloud.class);
        for (Cloud cloud : Cloud.values()) {
            String lower = cloud.name().toLowerCase(Locale.ROOT);
            String binding = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1) + "Cloud";
            if (elements.getTypeElement("dev.jointlambda." + lower + "." + binding) != null) {
                runtimes.add(cloud);
            }
        }
        return runtimes;
    }

    private Set<ClassFlaw> flaws(TypeElement type) {
        Set<ClassFlaw> flaws = EnumSet.noneOf(ClassFlaw.class);
        if (type.getKind() != ElementKind.CLASS) {
            return EnumSet.of(ClassFlaw.NOT_A_CLASS);
        }
        if (!type.getModifiers().contains(Modifier.PUBLIC)) {
            flaws.add(ClassFlaw.NOT_PUBLIC);
        }
        if (type.getNestingKind() == NestingKind.MEMBER) {
            nested(type, flaws);
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            flaws.add(ClassFlaw.ABSTRACT);
        }
        if (!type.getTypeParameters().isEmpty()) {
            flaws.add(ClassFlaw.GENERIC);
        }
        // The constructor nobody wrote is as visible as its class.
        if (!flaws.contains(ClassFlaw.NOT_PUBLIC)) {
            constructor(type)
                    .ifPresentOrElse(
                            found -> {
                                MirrorTypes types = new MirrorTypes(environment.getTypeUtils(), elements);
                                if (found.getThrownTypes().stream().anyMatch(types::mustBeDeclared)) {
                                    flaws.add(ClassFlaw.THROWING_CONSTRUCTOR);
                                }
                            },
                            () -> flaws.add(ClassFlaw.NO_CONSTRUCTOR));
        }
        return flaws;
    }

    private static void nested(TypeElement type, Set<ClassFlaw> flaws) {
        if (!type.getModifiers().contains(Modifier.STATIC)) {
            flaws.add(ClassFlaw.INNER);
        }
        Element outer = type.getEnclosingElement();
        while (outer instanceof TypeElement) {
            if (!outer.getModifiers().contains(Modifier.PUBLIC)) {
                flaws.add(ClassFlaw.HIDDEN);
            }
            outer = outer.getEnclosingElement();
        }
    }

    private static Optional<ExecutableElement> constructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC))
                .findFirst();
    }
}
