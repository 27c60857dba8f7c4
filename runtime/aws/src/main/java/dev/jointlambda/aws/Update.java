package dev.jointlambda.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A conditional update under construction. Every name is aliased, so that none can be a reserved word. */
final class Update {
    final Map<String, String> names = new HashMap<>();
    final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    /** Only of a row that exists. */
    static Update existing() {
        Update update = new Update();
        update.conditions.add("attribute_exists(" + update.path(RowKey.PARTITION) + ")");
        return update;
    }

    /** Of a row that exists, or of a new one. */
    static Update any() {
        return new Update();
    }

    Update set(AttributeValue value, String... path) {
        sets.add(path(path) + " = " + value(value));
        return this;
    }

    Update setIfAbsent(AttributeValue value, String name) {
        String path = path(name);
        sets.add(path + " = if_not_exists(" + path + ", " + value(value) + ")");
        return this;
    }

    Update add(AttributeValue value, String name) {
        adds.add(path(name) + " " + value(value));
        return this;
    }

    Update onlyIf(AttributeValue value, String... path) {
        conditions.add(path(path) + " = " + value(value));
        return this;
    }

    String expression() {
        String set = sets.isEmpty() ? "" : "SET " + String.join(", ", sets);
        String add = adds.isEmpty() ? "" : "ADD " + String.join(", ", adds);
        return (set + " " + add).strip();
    }

    @Nullable
    String condition() {
        return conditions.isEmpty() ? null : String.join(" AND ", conditions);
    }

    private String path(String... path) {
        List<String> aliases = new ArrayList<>();
        for (String name : path) {
            String alias = "#n" + names.size();
            names.put(alias, name);
            aliases.add(alias);
        }
        return String.join(".", aliases);
    }

    private String value(AttributeValue value) {
        String alias = ":v" + values.size();
        values.put(alias, value);
        return alias;
    }
}
