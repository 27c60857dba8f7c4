package dev.jointlambda.it.kill;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * One row as a store has it: columns by name, those of a map within it as {@code map.name}. A value is a text, a
 * {@code Long}, a {@code Boolean}, bytes, or a list or set of these.
 *
 * @param store which store
 * @param partition its partition key
 * @param key its sort key
 * @param columns its columns
 */
record StoredRow(String store, String partition, String key, Map<String, Object> columns) {
    boolean has(String column) {
        return columns.containsKey(column);
    }

    String text(String column) {
        return String.valueOf(columns.get(column));
    }

    long number(String column) {
        if (columns.get(column) instanceof Long number) {
            return number;
        }
        throw new IllegalStateException(partition + " " + key + " in " + store + " has no number \"" + column + "\"");
    }

    JsonNode json(String column) {
        if (columns.get(column) instanceof byte[] bytes) {
            return JsonNode.parser().parse(new String(bytes, StandardCharsets.UTF_8));
        }
        throw new IllegalStateException(partition + " " + key + " in " + store + " has no value in \"" + column + "\"");
    }

    /** The part of the sort key after the kind of row. */
    String name() {
        return key.split("#", -1)[1];
    }

    /** The index in the sort key. */
    String index() {
        return key.split("#", -1)[2];
    }
}
