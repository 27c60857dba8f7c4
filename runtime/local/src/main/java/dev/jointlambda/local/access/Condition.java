package dev.jointlambda.local.access;

import java.util.List;
import java.util.Map;

/**
 * One condition of a statement. Known are the string operators, those of ARNs, and {@code Bool}, each also with
 * {@code ForAllValues:} and {@code ForAnyValue:} before it and {@code IfExists} behind it.
 *
 * @param operator what is compared, without what stands before and behind it
 * @param quantifier how many of a key's values have to match
 * @param ifExists whether an absent key is no objection
 * @param key what is asked about
 * @param values with what it is compared
 */
record Condition(String operator, Quantifier quantifier, boolean ifExists, String key, List<String> values) {
    private static final List<String> OPERATORS = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringLike",
            "StringNotLike",
            "ArnEquals",
            "ArnLike",
            "Bool");

    /** How many of the values of a key have to match. */
    enum Quantifier {
        /** The key has one value. */
        ONE,
        /** All; none is enough. */
        ALL,
        /** At least one. */
        ANY
    }

    /** @throws IllegalArgumentException if the operator is not known */
    static Condition of(String operator, String key, List<String> values) {
        String bare = operator;
        Quantifier quantifier = Quantifier.ONE;
        if (bare.startsWith("ForAllValues:")) {
            quantifier = Quantifier.ALL;
        } else if (bare.startsWith("ForAnyValue:")) {
            quantifier = Quantifier.ANY;
        }
        bare = bare.substring(bare.indexOf(':') + 1);
        boolean ifExists = bare.endsWith("IfExists");
        if (ifExists) {
            bare = bare.substring(0, bare.length() - "IfExists".length());
        }
        if (!OPERATORS.contains(bare)) {
            throw new IllegalArgumentException("the condition operator " + operator + " is not known");
        }
        return new Condition(bare, quantifier, ifExists, key, List.copyOf(values));
    }

    boolean holds(Map<String, List<String>> context) {
        List<String> given = context.getOrDefault(key, List.of());
        boolean negative = operator.contains("Not");
        if (given.isEmpty()) {
            return ifExists || quantifier == Quantifier.ALL || (negative && quantifier == Quantifier.ONE);
        }
        return switch (quantifier) {
            case ANY -> given.stream().anyMatch(value -> matches(value) != negative);
            case ONE, ALL -> given.stream().allMatch(value -> matches(value) != negative);
        };
    }

    private boolean matches(String value) {
        return values.stream().anyMatch(each -> switch (operator) {
            case "StringLike", "StringNotLike", "ArnLike", "ArnEquals" ->
                Wildcards.of(each).matches(value);
            case "StringEqualsIgnoreCase", "Bool" -> each.equalsIgnoreCase(value);
            default -> each.equals(value);
        });
    }

    @Override
    public String toString() {
        return operator + " " + key + " " + values;
    }
}
