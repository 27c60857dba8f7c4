package dev.jointlambda.local.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy document, read from what a template has: maps, lists and texts. AWS's and Alibaba Cloud's have the same form but for
 * their version.
 */
public final class Policy {
    private static final Set<String> STATEMENT = Set.of("Sid", "Effect", "Action", "Resource", "Condition");

    private final List<Statement> statements;

    private Policy(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Reads a document.
     *
     * @param version the only version of policies that the cloud knows and is worth having
     * @throws IllegalArgumentException if the cloud would not take it; says where and why
     */
    public static Policy read(Object document, String version) {
        Map<String, Object> fields = fields(document, "the policy");
        only(fields, Set.of("Version", "Statement", "Id"), "the policy");
        if (!version.equals(fields.get("Version"))) {
            throw new IllegalArgumentException(
                    "Version: is " + fields.get("Version") + ", but policies are of version " + version);
        }
        List<Statement> statements = new ArrayList<>();
        List<Object> all = list(fields.get("Statement"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Statement: there is none");
        }
        for (int i = 0; i < all.size(); i++) {
            try {
                statements.add(statement(fields(all.get(i), "a statement")));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Statement[" + i + "]." + e.getMessage(), e);
            }
        }
        return new Policy(statements);
    }

    private static Statement statement(Map<String, Object> fields) {
        only(fields, STATEMENT, "a statement");
        Object effect = fields.get("Effect");
        if (!"Allow".equals(effect) && !"Deny".equals(effect)) {
            throw new IllegalArgumentException("Effect: is " + effect + ", not Allow or Deny");
        }
        List<String> actions = texts(fields.get("Action"), "Action");
        for (String action : actions) {
            if (!action.matches("\\*|[a-zA-Z0-9-]+:[A-Za-z0-9*?]+")) {
                throw new IllegalArgumentException("Action: " + action + " is not of the form service:Action");
            }
        }
        List<Condition> conditions = new ArrayList<>();
        if (fields.containsKey("Condition")) {
            fields(fields.get("Condition"), "Condition").forEach((operator, keys) -> fields(keys, "Condition")
                    .forEach((key, values) ->
                            conditions.add(Condition.of(operator, key, texts(values, "Condition." + key)))));
        }
        List<Wildcards> resources = texts(fields.get("Resource"), "Resource").stream()
                .map(Wildcards::of)
                .toList();
        return new Statement("Allow".equals(effect), actions, resources, List.copyOf(conditions));
    }

    List<Statement> statements() {
        return statements;
    }

    record Statement(boolean allows, List<String> actions, List<Wildcards> resources, List<Condition> conditions) {}

    private static void only(Map<String, Object> fields, Set<String> known, String of) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw new IllegalArgumentException(field + ": " + of + " has no such field");
            }
        }
    }

    private static Map<String, Object> fields(Object value, String what) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(what + " is no object");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, each) -> fields.put(String.valueOf(name), each));
        return fields;
    }

    private static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> texts(@Nullable Object value, String field) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(value)) {
            if (each instanceof String text && !text.isEmpty()) {
                texts.add(text);
            } else if (each instanceof Boolean flag) {
                texts.add(flag.toString());
            } else {
                throw new IllegalArgumentException(field + ": " + each + " is no text");
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(field + ": there is none");
        }
        return texts;
    }
}
