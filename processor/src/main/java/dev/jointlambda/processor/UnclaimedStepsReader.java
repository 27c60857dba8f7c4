package dev.jointlambda.processor;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * JL303 for a whole class: it has steps, and {@code @Workflow} was forgotten. Interfaces and abstract classes are there to be
 * inherited from, and so is a class that a workflow extends.
 */
final class UnclaimedStepsReader {
    private final Set<String> withSteps = new LinkedHashSet<>();
    private final Set<String> claimed = new HashSet<>();

    /** Notes a method that is a step. */
    void step(Element method) {
        if (method.getEnclosingElement() instanceof TypeElement type
                && !type.getQualifiedName().isEmpty()) {
            withSteps.add(type.getQualifiedName().toString());
        }
    }

    /** Notes a workflow, whose steps are its own and those of all it inherits from. */
    void workflow(TypeElement type) {
        InheritedMethod.ancestry(type)
                .forEach(each -> claimed.add(each.getQualifiedName().toString()));
    }

    /** What is left when every class has been seen. */
    List<Finding> findings(Elements elements) {
        return withSteps.stream()
                .filter(name -> !claimed.contains(name))
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .filter(UnclaimedStepsReader::isConcrete)
                .map(UnclaimedStepsReader::finding)
                .toList();
    }

    private static boolean isConcrete(TypeElement type) {
        ElementKind kind = type.getKind();
        return !kind.isInterface() && !type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private static Finding finding(TypeElement type) {
        ExecutableElement first = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> AnnotationReader.find(method, "Step").isPresent())
                .findFirst()
                .orElseThrow();
        AnnotationMirror step = AnnotationReader.find(first, "Step").orElseThrow();
        String name = type.getSimpleName().toString();
        String plain = name.replaceFirst("(Workflow|Flow)$", "");
        String proposal =
                plain.isEmpty() ? "my-workflow" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
        return Finding.of(
                        Code.JL303,
                        new SourceOrigin(first, step, null, null),
                        "@Step has no effect in " + name + ", which is no workflow")
                .fix("add @Workflow(" + Phrase.quoted(proposal) + ") to " + name
                        + "; or make it abstract, if workflows inherit its steps");
    }
}
