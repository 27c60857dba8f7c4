package dev.jointlambda.processor;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** The names that JavaBeans gives to getters and setters. */
final class PayloadBeanName {
    private PayloadBeanName() {}

    static Optional<String> ofGetter(ExecutableElement method) {
        if (!method.getParameters().isEmpty() || method.getReturnType().getKind() == TypeKind.VOID) {
            return Optional.empty();
        }
        String type = method.getReturnType().toString();
        boolean truth = type.equals("boolean") || type.equals("java.lang.Boolean");
        Optional<String> is = truth ? after("is", method) : Optional.empty();
        return is.isPresent() ? is : after("get", method);
    }

    static Optional<String> ofSetter(ExecutableElement method) {
        return method.getParameters().size() == 1 ? after("set", method) : Optional.empty();
    }

    /** Whether a field is a property's, going by the names. */
    static boolean isField(String field, String property) {
        return field.equals(property) || field.equalsIgnoreCase("is" + property) || field.equals("_" + property);
    }

    private static Optional<String> after(String prefix, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean fits = name.length() > prefix.length()
                && name.startsWith(prefix)
                && !Character.isLowerCase(name.charAt(prefix.length()))
                && method.getTypeParameters().isEmpty();
        return fits ? Optional.of(decapitalised(name.substring(prefix.length()))) : Optional.empty();
    }

    /** {@code Name} gives {@code name}, but {@code URL} stays: as {@code java.beans.Introspector} has it. */
    private static String decapitalised(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
