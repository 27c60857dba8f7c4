package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What code in the workflow's package may name, and what warnings naming it raises. */
final class PayloadAccess {
    private final Elements elements;
    private final PackageElement home;
    private final TreeSet<String> suppressed = new TreeSet<>();
    private final Set<String> refused = new HashSet<>();

    PayloadAccess(Elements elements, PackageElement home) {
        this.elements = elements;
        this.home = home;
    }

    /** Refuses a class that cannot be named from the workflow's package. */
    void check(TypeElement type, PayloadPath path) {
        obstacle(type).ifPresent(obstacle -> {
            refused.add(type.getQualifiedName().toString());
            Hidden hidden = new Hidden(type.getSimpleName().toString(), obstacle);
            throw path.notData(hidden.name(), hidden.obstacle(), hidden.fix());
        });
    }

    /**
     * A class that cannot be named from the workflow's package.
     *
     * @param name its simple name
     * @param obstacle why, such as "private"
     */
    record Hidden(String name, String obstacle) {
        String fix() {
            return "make " + name + " public, or move it to the workflow's package";
        }
    }

    /**
     * The first class in a type that cannot be named from the workflow's package; empty if all can, or if a payload was
     * refused for it. From then on the type counts as named.
     */
    Optional<Hidden> hidden(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hidden(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(this::hidden);
        } else if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        names(element);
        // Of the platform's classes, Eclipse's compiler does not always know the modifiers: not of an annotation's
        // default.
        boolean known = PayloadPlatform.has(element)
                || refused.contains(element.getQualifiedName().toString());
        Optional<String> obstacle = known ? Optional.empty() : obstacle(element);
        return obstacle.map(each -> new Hidden(element.getSimpleName().toString(), each))
                .or(() -> ((DeclaredType) type)
                        .getTypeArguments().stream()
                                .flatMap(argument -> hidden(argument).stream())
                                .findFirst());
    }

    /** Why a class cannot be named from the workflow's package, such as "private"; empty if it can be. */
    private Optional<String> obstacle(TypeElement type) {
        if (type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS) {
            return Optional.of("a local class");
        }
        PackageElement its = elements.getPackageOf(type);
        boolean near = its.equals(home);
        if (!near && its.isUnnamed()) {
            return Optional.of("in the unnamed package, which other packages cannot import");
        }
        for (Element each : nest(type)) {
            String whose = each.equals(type) ? "" : "in " + each.getSimpleName() + ", which is ";
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(whose + "private");
            }
            if (!near && !each.getModifiers().contains(Modifier.PUBLIC)) {
                return Optional.of(whose + "not public, in another package than the workflow");
            }
        }
        return Optional.empty();
    }

    /** Remembers that generated code names this, so that a deprecated one raises no warning. */
    void names(Element element) {
        for (Element each : nest(element)) {
            if (elements.isDeprecated(each)) {
                suppressed.add(isForRemoval(each) ? "removal" : "deprecation");
            }
        }
    }

    private static List<Element> nest(Element innermost) {
        List<Element> nest = new ArrayList<>();
        Element each = innermost;
        while (each != null && each.getKind() != ElementKind.PACKAGE) {
            nest.add(each);
            each = each.getEnclosingElement();
        }
        return nest;
    }

    List<String> suppressed() {
        return new ArrayList<>(suppressed);
    }

    private static boolean isForRemoval(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().toString().equals("java.lang.Deprecated")) {
                return annotation.getElementValues().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval")
                                && entry.getValue().getValue().equals(true));
            }
        }
        return false;
    }
}
