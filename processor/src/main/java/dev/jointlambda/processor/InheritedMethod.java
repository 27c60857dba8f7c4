package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A method of a class, its own or inherited.
 *
 * @param method the method that a call runs
 * @param annotated the method whose annotations count: the first, going up, that has any of ours
 * @param hidesStep whether the annotations that count are those of no step, and one further up is a step
 */
record InheritedMethod(ExecutableElement method, ExecutableElement annotated, boolean hidesStep) {
    /** The methods of a class: its own in source order, then those of its superclasses, then of its interfaces. */
    static List<InheritedMethod> of(Elements elements, TypeElement type) {
        List<List<ExecutableElement>> families = new ArrayList<>();
        for (TypeElement each : ancestry(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (each.equals(type) || isInherited(method, each, elements, type)) {
                    add(families, method, elements, type);
                }
            }
        }
        return families.stream().map(InheritedMethod::of).toList();
    }

    private static InheritedMethod of(List<ExecutableElement> family) {
        ExecutableElement annotated = annotated(family);
        boolean step = family.stream().anyMatch(InheritedMethod::isStep);
        return new InheritedMethod(family.get(0), annotated, step && !isStep(annotated));
    }

    private static boolean isStep(ExecutableElement method) {
        return AnnotationReader.find(method, "Step").isPresent();
    }

    /** A family is a method with all it overrides, nearest first. */
    private static void add(
            List<List<ExecutableElement>> families, ExecutableElement method, Elements elements, TypeElement type) {
        for (List<ExecutableElement> family : families) {
            if (elements.overrides(family.get(0), method, type)) {
                family.add(method);
                return;
            }
        }
        families.add(new ArrayList<>(List.of(method)));
    }

    private static boolean isInherited(
            ExecutableElement method, TypeElement owner, Elements elements, TypeElement type) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return false;
        }
        if (modifiers.contains(Modifier.STATIC) && owner.getKind().isInterface()) {
            return false;
        }
        boolean packagePrivate = !modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.PROTECTED);
        return !packagePrivate || elements.getPackageOf(owner).equals(elements.getPackageOf(type));
    }

    private static ExecutableElement annotated(List<ExecutableElement> family) {
        return family.stream().filter(InheritedMethod::isAnnotated).findFirst().orElse(family.get(0));
    }

    private static boolean isAnnotated(ExecutableElement method) {
        return Stream.concat(Stream.of(method), method.getParameters().stream())
                .anyMatch(element -> AnnotationReader.NAMES.stream()
                        .anyMatch(name -> AnnotationReader.find(element, name).isPresent()));
    }

    /** The class, its superclasses, then every interface of them; without Object, whose methods nobody means. */
    static Set<TypeElement> ancestry(TypeElement type) {
        Set<TypeElement> classes = new LinkedHashSet<>();
        TypeElement each = type;
        while (each != null && !each.getQualifiedName().contentEquals("java.lang.Object")) {
            classes.add(each);
            each = superclass(each);
        }
        Set<TypeElement> all = new LinkedHashSet<>(classes);
        classes.forEach(parent -> interfaces(parent, all));
        return all;
    }

    private static void interfaces(TypeElement type, Set<TypeElement> into) {
        type.getInterfaces().stream()
                .filter(DeclaredType.class::isInstance)
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
                .forEach(parent -> {
                    if (into.add(parent)) {
                        interfaces(parent, into);
                    }
                });
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType parent ? (TypeElement) parent.asElement() : null;
    }
}
