package dev.jointlambda.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names a type's constant: {@code ORDER}, {@code LIST_OF_ITEM}, {@code MAP_OF_STRING_TO_INTEGER}. */
final class PayloadNames {
    private PayloadNames() {}

    /** The shortest name that is not taken: the class, its nest, its package with it, and then a number. */
    static String constant(TypeName type, Set<String> taken) {
        List<Function<ClassName, String>> ways = List.of(
                ClassName::simpleName,
                name -> String.join("_", name.simpleNames()),
                name -> lastPart(name.packageName()) + "_" + String.join("_", name.simpleNames()));
        List<String> names = new ArrayList<>();
        ways.forEach(way -> names.add(words(type, way)));
        for (int i = 2; i <= taken.size() + 2; i++) {
            names.add(names.get(0) + "_" + i);
        }
        return names.stream().filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    /** Whether a type is written by {@code ObjectCodec}. */
    static boolean isObject(PayloadShape shape) {
        return shape instanceof PayloadShape.Data || shape instanceof PayloadShape.Bean;
    }

    /**
     * The classes that codecs are written as, by constant: {@code RESULT_OF_STRING} gives {@code ResultOfStringCodec}.
     * No two differ by case alone, as their class files could not on every disk.
     */
    static Map<String, String> codecClasses(PayloadPlan plan) {
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (PayloadShape shape : plan.shapes()) {
            if (isObject(shape) || shape instanceof PayloadShape.Sealed) {
                String constant = shape.codec().constant();
                String name = codecClass(constant);
                for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                    name = codecClass(constant + "_" + i);
                }
                names.put(constant, name);
            }
        }
        return names;
    }

    private static String codecClass(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return name.append("Codec").toString();
    }

    private static String words(TypeName type, Function<ClassName, String> way) {
        if (type instanceof ArrayTypeName array) {
            return "ARRAY_OF_" + words(array.componentType(), way);
        }
        if (type instanceof ParameterizedTypeName generic) {
            String joint = way.apply(generic.rawType()).endsWith("Map") ? "_TO_" : "_AND_";
            return words(generic.rawType(), way) + "_OF_"
                    + generic.typeArguments().stream()
                            .map(argument -> words(argument, way))
                            .collect(Collectors.joining(joint));
        }
        return type instanceof ClassName name
                ? constantCase(way.apply(name))
                : type.toString().toUpperCase(Locale.ROOT);
    }

    private static String constantCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .replace("__", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String lastPart(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
