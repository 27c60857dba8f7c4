package dev.jointlambda.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names in generated code that come from names in the user's. */
final class EmitterNames {
    /** What the method around a result's variable names already, and words that mean something to the compiler. */
    private static final Set<String> TAKEN = Set.of(
            "answer",
            "chosen",
            "delivery",
            "event",
            "invocation",
            "runtime",
            "step",
            "value",
            "workflow",
            "var",
            "yield",
            "record");

    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    private EmitterNames() {}

    /** A local variable for a result: {@code stock} for Stock, {@code items} for a list or an array of Item. */
    static String variable(TypeName type) {
        String name = fromType(type);
        return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? "committed" : name;
    }

    private static String fromType(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return plural(array.componentType());
        }
        if (type instanceof ParameterizedTypeName generic) {
            List<TypeName> arguments = generic.typeArguments();
            if (generic.rawType().equals(OPTIONAL)) {
                return fromType(arguments.get(0));
            }
            boolean container = isJdk(generic.rawType()) && arguments.size() == 1;
            return container ? plural(arguments.get(0)) : fromType(generic.rawType());
        }
        if (type instanceof ClassName name && !isJdk(name)) {
            return decapitalised(name.simpleName());
        }
        return type.equals(StepPlan.NOTHING.type()) ? "done" : "committed";
    }

    private static String plural(TypeName element) {
        String one = fromType(element);
        return one.equals("committed") || one.endsWith("s") ? one : one + "s";
    }

    private static boolean isJdk(ClassName name) {
        return name.packageName().startsWith("java.");
    }

    /** {@code stockItem} for StockItem, {@code urlList} for URLList. */
    private static String decapitalised(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        int lowered = capitals > 1 && capitals < name.length() ? capitals - 1 : capitals;
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }
}
