package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names and values handed in beside a request's expressions; each must be used, and each used must be there. */
final class Placeholders {
    private final Map<String, String> names;
    private final Map<String, Cell> values;
    private final Set<String> used = new HashSet<>();

    Placeholders(Map<String, String> names, Map<String, Cell> values) {
        this.names = names;
        this.values = values;
        for (String name : names.keySet()) {
            if (!name.matches("#[A-Za-z0-9_]+")) {
                throw AwsError.validation(
                        "ExpressionAttributeNames contains invalid key: Syntax error; key: \"" + name + "\"");
            }
        }
        for (String value : values.keySet()) {
            if (!value.matches(":[A-Za-z0-9_]+")) {
                throw AwsError.validation(
                        "ExpressionAttributeValues contains invalid key: Syntax error; key: \"" + value + "\"");
            }
        }
    }

    String name(String token, String kind) {
        String name = names.get(token);
        if (name == null) {
            throw AwsError.validation(
                    "Invalid " + kind + ": An expression attribute name used in the document path is not"
                            + " defined; attribute name: " + token);
        }
        used.add(token);
        return name;
    }

    Cell value(String token, String kind) {
        Cell value = values.get(token);
        if (value == null) {
            throw AwsError.validation("Invalid " + kind
                    + ": An expression attribute value used in expression is not defined; attribute value: " + token);
        }
        used.add(token);
        return value;
    }

    void checkAllUsed() {
        check("Names", names.keySet());
        check("Values", values.keySet());
    }

    private void check(String what, Set<String> given) {
        Set<String> unused = new TreeSet<>(given);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw AwsError.validation("Value provided in ExpressionAttribute" + what + " unused in expressions: keys: {"
                    + String.join(", ", unused) + "}");
        }
    }
}
