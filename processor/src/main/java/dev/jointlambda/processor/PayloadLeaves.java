package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** The concrete classes under a sealed type, with their type arguments solved from it. */
final class PayloadLeaves {
    private final Types types;

    PayloadLeaves(Types types) {
        this.types = types;
    }

    /** In the order of the permits, by the name that tells them apart. */
    Map<String, DeclaredType> of(DeclaredType sealed, PayloadPath path) {
        Map<TypeName, DeclaredType> leaves = new LinkedHashMap<>();
        gather(sealed, path.subclass(), leaves);
        List<ClassName> classes = leaves.values().stream()
                .map(leaf -> ClassName.get((TypeElement) leaf.asElement()))
                .toList();
        Map<String, DeclaredType> named = new LinkedHashMap<>();
        leaves.values().forEach(leaf -> named.put(name(ClassName.get((TypeElement) leaf.asElement()), classes), leaf));
        return named;
    }

    private void gather(DeclaredType sealed, PayloadPath path, Map<TypeName, DeclaredType> leaves) {
        for (TypeMirror permitted : ((TypeElement) sealed.asElement()).getPermittedSubclasses()) {
            TypeElement element = (TypeElement) types.asElement(permitted);
            if (element.getModifiers().contains(Modifier.NON_SEALED)) {
                throw path.notData(
                        element.getSimpleName().toString(),
                        "non-sealed; JSON cannot tell which class to build",
                        "make it final, a record, or sealed");
            }
            Optional<DeclaredType> solved = solve(element, sealed, path);
            if (solved.isEmpty()) {
                continue;
            }
            boolean isSealed = element.getKind() != ElementKind.ENUM
                    && element.getModifiers().contains(Modifier.SEALED);
            if (!isSealed) {
                leaves.putIfAbsent(TypeName.get(solved.get()), solved.get());
                continue;
            }
            if (element.getKind() == ElementKind.CLASS
                    && !element.getModifiers().contains(Modifier.ABSTRACT)) {
                throw path.notData(
                        element.getSimpleName().toString(),
                        "sealed but not abstract; JSON cannot tell which class to build",
                        "make it abstract");
            }
            gather(solved.get(), path, leaves);
        }
    }

    /** The simple name, or, if two classes share it, the name with the classes around it, or else all of it. */
    private static String name(ClassName leaf, List<ClassName> all) {
        String nested = String.join(".", leaf.simpleNames());
        if (all.stream()
                        .filter(other -> other.simpleName().equals(leaf.simpleName()))
                        .count()
                == 1) {
            return leaf.simpleName();
        }
        boolean unique = all.stream()
                        .filter(other -> String.join(".", other.simpleNames()).equals(nested))
                        .count()
                == 1;
        return unique ? nested : leaf.canonicalName();
    }

    /** The subclass of exactly this supertype; empty if it cannot be one. */
    private Optional<DeclaredType> solve(TypeElement element, DeclaredType sealed, PayloadPath path) {
        Map<String, TypeMirror> solution = new HashMap<>();
        for (TypeMirror supertype : types.directSupertypes(element.asType())) {
            if (supertype instanceof DeclaredType declared
                    && declared.asElement().equals(sealed.asElement())
                    && !unify(declared.getTypeArguments(), sealed.getTypeArguments(), solution)) {
                return Optional.empty();
            }
        }
        List<TypeMirror> arguments = new ArrayList<>();
        for (TypeParameterElement parameter : element.getTypeParameters()) {
            TypeMirror argument = solution.get(parameter.getSimpleName().toString());
            if (argument == null) {
                throw path.notConcrete(
                        PayloadText.of(element.asType()),
                        "let " + PayloadText.of(types.erasure(sealed)) + " have the type argument "
                                + parameter.getSimpleName() + " too, or name its type");
            }
            if (parameter.getBounds().stream()
                    .anyMatch(bound -> !types.isSubtype(types.erasure(argument), types.erasure(bound)))) {
                return Optional.empty();
            }
            arguments.add(argument);
        }
        return Optional.of(types.getDeclaredType(element, arguments.toArray(new TypeMirror[0])));
    }

    private boolean unify(
            List<? extends TypeMirror> patterns, List<? extends TypeMirror> given, Map<String, TypeMirror> solution) {
        for (int i = 0; i < patterns.size(); i++) {
            if (!unify(patterns.get(i), given.get(i), solution)) {
                return false;
            }
        }
        return true;
    }

    private boolean unify(TypeMirror pattern, TypeMirror given, Map<String, TypeMirror> solution) {
        if (pattern instanceof TypeVariable variable) {
            TypeMirror before =
                    solution.putIfAbsent(variable.asElement().getSimpleName().toString(), given);
            return before == null || types.isSameType(before, given);
        }
        if (pattern instanceof ArrayType array && given instanceof ArrayType other) {
            return unify(array.getComponentType(), other.getComponentType(), solution);
        }
        if (pattern.getKind() == TypeKind.DECLARED && given.getKind() == TypeKind.DECLARED) {
            return ((DeclaredType) pattern).asElement().equals(((DeclaredType) given).asElement())
                    && unify(
                            ((DeclaredType) pattern).getTypeArguments(),
                            ((DeclaredType) given).getTypeArguments(),
                            solution);
        }
        return types.isSameType(pattern, given);
    }
}
