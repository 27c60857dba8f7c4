package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Column;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import dev.jointlambda.local.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table with its key schema. Rows hold all attributes of an item, those of the key too. */
final class DynamoTable {
    private static final int LONGEST_PARTITION = 2048;
    private static final int LONGEST_SORT = 1024;

    final String name;
    final List<KeyPart> schema;
    final Table rows;
    final long created;
    volatile @Nullable String expiryAttribute;

    /** The schema: the partition key first, then the sort key if there is one. */
    DynamoTable(String name, List<KeyPart> schema, Table rows) {
        this.name = name;
        this.schema = List.copyOf(schema);
        this.rows = rows;
        this.created = rows.now();
    }

    /**
     * One attribute of the key.
     *
     * @param name its name
     * @param type {@code S}, {@code N} or {@code B}
     */
    record KeyPart(String name, String type) {}

    /** The key of an item; an error if the item lacks a part of it. */
    Key keyOf(Map<String, Cell> item) {
        List<Cell> cells = new ArrayList<>();
        for (KeyPart part : schema) {
            Cell cell = item.get(part.name);
            if (cell == null) {
                throw AwsError.validation(
                        "One or more parameter values were invalid: Missing the key " + part.name + " in the item");
            }
            if (!Attributes.type(cell).equals(part.type)) {
                throw AwsError.validation("One or more parameter values were invalid: Type mismatch for key "
                        + part.name + " expected: " + part.type + " actual: " + Attributes.type(cell));
            }
            int size = ItemSize.of(cell);
            int most = cells.isEmpty() ? LONGEST_PARTITION : LONGEST_SORT;
            if (size == 0) {
                throw AwsError.validation("One or more parameter values are not valid. The AttributeValue for a key"
                        + " attribute cannot contain an empty string value. Key: " + part.name);
            }
            if (size > most) {
                throw AwsError.validation("One or more parameter values were invalid: Size of "
                        + (cells.isEmpty() ? "hash" : "range") + "key has exceeded the maximum size limit of " + most
                        + " bytes");
            }
            cells.add(cell);
        }
        return Key.of(cells);
    }

    /** A key alone: the parts of the schema and nothing else. */
    Key key(Map<String, Cell> key) {
        if (key.size() != schema.size()
                || !schema.stream().allMatch(part -> key.containsKey(part.name) && rightType(part, key))) {
            throw AwsError.validation("The provided key element does not match the schema");
        }
        return keyOf(key);
    }

    private static boolean rightType(KeyPart part, Map<String, Cell> key) {
        return Attributes.type(Objects.requireNonNull(key.get(part.name))).equals(part.type);
    }

    /** The row of an item. */
    Row row(Map<String, Cell> item) {
        Row row = Row.empty();
        for (Map.Entry<String, Cell> attribute : item.entrySet()) {
            row = row.with(attribute.getKey(), attribute.getValue(), rows.now());
        }
        return row;
    }

    /** A row that has the attributes of a key only. */
    Row row(Key key) {
        Row row = Row.empty();
        for (int i = 0; i < schema.size(); i++) {
            row = row.with(schema.get(i).name, key.cells().get(i), rows.now());
        }
        return row;
    }

    boolean isKey(String attribute) {
        return schema.stream().anyMatch(part -> part.name.equals(attribute));
    }

    /** Whether the time to live of a row has passed. */
    boolean expired(Row row) {
        String attribute = expiryAttribute;
        Column column = attribute == null ? null : row.columns().get(attribute);
        return column != null
                && column.cell() instanceof Cell.Decimal seconds
                && seconds.value().longValue() <= rows.now() / 1000;
    }
}
