package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a generic type is concrete through and through. */
final class PayloadArguments {
    private final PayloadAccess access;

    PayloadArguments(PayloadAccess access) {
        this.access = access;
    }

    /** Refuses raw types, wildcards and type variables, and arguments that cannot be named. */
    void check(DeclaredType type, PayloadPath path) {
        TypeElement element = (TypeElement) type.asElement();
        if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
            throw path.notConcrete(
                    "the raw type " + element.getSimpleName(), "name the type arguments, such as " + example(element));
        }
        for (TypeMirror argument : type.getTypeArguments()) {
            checkArgument(type, argument, path);
        }
    }

    private void checkArgument(DeclaredType whole, TypeMirror argument, PayloadPath path) {
        if (argument.getKind() == TypeKind.ERROR) {
            throw PayloadRefusal.missing(argument.toString());
        }
        if (argument.getKind() == TypeKind.WILDCARD) {
            throw path.notConcrete(PayloadText.of(whole), "name the concrete type instead of the wildcard");
        }
        if (argument.getKind() == TypeKind.TYPEVAR) {
            throw path.notConcrete(PayloadText.of(whole), "name the concrete type instead of " + argument);
        }
        if (argument instanceof ArrayType array) {
            checkArgument(whole, array.getComponentType(), path);
        }
        if (argument instanceof DeclaredType declared) {
            check(declared, path.element());
            access.check((TypeElement) declared.asElement(), path.element());
        }
    }

    private static String example(TypeElement element) {
        List<String> names =
                element.getTypeParameters().stream().map(parameter -> "String").toList();
        return PayloadText.of(TypeName.get(element.asType())).replaceAll("<.*", "<" + String.join(", ", names) + ">");
    }
}
