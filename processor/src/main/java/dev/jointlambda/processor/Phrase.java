package dev.jointlambda.processor;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How messages speak: names in quotes, lists in words. */
final class Phrase {
    private Phrase() {}

    static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** {@code "a", "b" and "c"}. */
    static String quoted(List<String> names) {
        return and(names.stream().map(Phrase::quoted).collect(Collectors.toList()));
    }

    /** {@code a, b and c}. */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A number without what it does not need: {@code 2}, {@code 0.25}. */
    static String number(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }

    /** {@code a, b or c}. */
    static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** {@code name (L12)}, or the name alone where lines are not known. */
    static String at(String name, int line) {
        return line > 0 ? name + " (L" + line + ")" : name;
    }

    /** Two different types so that they look different. */
    static List<String> distinct(TypeRef one, TypeRef other) {
        return one.name().equals(other.name())
                ? List.of(one.qualifiedName(), other.qualifiedName())
                : List.of(one.name(), other.name());
    }
}
