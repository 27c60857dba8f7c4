package dev.jointlambda.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/** A type as a user writes it: without packages. */
final class PayloadText {
    private PayloadText() {}

    static String of(TypeMirror type) {
        return of(TypeName.get(type));
    }

    static String of(TypeName type) {
        if (type instanceof ClassName name) {
            return String.join(".", name.simpleNames());
        }
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(PayloadText::of)
                    .collect(Collectors.joining(", ", of(generic.rawType()) + "<", ">"));
        }
        if (type instanceof ArrayTypeName array) {
            return of(array.componentType()) + "[]";
        }
        if (type instanceof WildcardTypeName wildcard) {
            return wildcard(wildcard);
        }
        return type.toString();
    }

    private static String wildcard(WildcardTypeName type) {
        if (!type.lowerBounds().isEmpty()) {
            return "? super " + of(type.lowerBounds().get(0));
        }
        TypeName bound = type.upperBounds().get(0);
        return bound.equals(ClassName.OBJECT) ? "?" : "? extends " + of(bound);
    }
}
