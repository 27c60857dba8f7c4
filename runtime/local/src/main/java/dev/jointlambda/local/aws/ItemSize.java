package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Column;
import dev.jointlambda.local.table.Row;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How large DynamoDB counts an item: names and values, by its documentation's rules. */
final class ItemSize {
    static final int LIMIT = 400 * 1024;
    private static final int COLLECTION = 3;

    private ItemSize() {}

    static int of(Row row) {
        int size = 0;
        for (Map.Entry<String, Column> column : row.columns().entrySet()) {
            size += text(column.getKey()) + of(column.getValue().cell());
        }
        return size;
    }

    static void check(Row row) {
        if (of(row) > LIMIT) {
            throw AwsError.validation("Item size has exceeded the maximum allowed size");
        }
    }

    static void checkUpdated(Row row) {
        if (of(row) > LIMIT) {
            throw AwsError.validation("Item size to update has exceeded the maximum allowed size");
        }
    }

    static int of(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text(text.value());
        } else if (cell instanceof Cell.Binary binary) {
            return binary.value().length();
        } else if (cell instanceof Cell.Decimal decimal) {
            return decimal.value().precision() / 2 + 2;
        } else if (cell instanceof Cell.Items items) {
            return COLLECTION
                    + items.value().stream().mapToInt(item -> 1 + of(item)).sum();
        } else if (cell instanceof Cell.Fields fields) {
            int size = COLLECTION;
            for (Map.Entry<String, Cell> field : fields.value().entrySet()) {
                size += 1 + text(field.getKey()) + of(field.getValue());
            }
            return size;
        } else if (cell instanceof Cell.Members members) {
            return members.value().stream().mapToInt(ItemSize::of).sum();
        }
        return 1;
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
