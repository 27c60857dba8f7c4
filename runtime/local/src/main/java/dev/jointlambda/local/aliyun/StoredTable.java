package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeyType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableMeta;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableOptions;
import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import dev.jointlambda.local.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table: its schema and options around the rows. */
final class StoredTable {
    private final TableMeta meta;
    private final boolean indexed;
    private final Table rows;
    private final long created;
    private volatile TableOptions options;

    StoredTable(TableMeta meta, TableOptions options, boolean indexed, Table rows) {
        this.meta = meta;
        this.options = options;
        this.indexed = indexed;
        this.rows = rows;
        this.created = rows.now() * 1000;
    }

    TableMeta meta() {
        return meta;
    }

    TableOptions options() {
        return options;
    }

    void change(TableOptions changed) {
        options = changed;
    }

    /** When it was made, in microseconds since the epoch, as the service has it. */
    long created() {
        return created;
    }

    Table rows() {
        return rows;
    }

    /** The vendor's rule that keeps open executions in a table of their own. */
    void checkUpdatable() {
        if (indexed && timeToLive() > 0) {
            throw TablestoreError.invalid("Don't support allow update operation on table with index and ttl.");
        }
    }

    /** The key of a row, or a bound of a range, checked against the schema. */
    Key key(Map<String, KeyCell> given, boolean bound) {
        if (given.size() != meta.getPrimaryKeyCount()) {
            throw TablestoreError.invalidKey(
                    "Validate PK size fail. Input: " + given.size() + ", Meta: " + meta.getPrimaryKeyCount() + ".");
        }
        List<Cell> cells = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, KeyCell> each : given.entrySet()) {
            PrimaryKeySchema schema = meta.getPrimaryKey(position++);
            if (!schema.getName().equals(each.getKey())) {
                throw TablestoreError.invalidKey(
                        "Validate PK name fail. Input: " + each.getKey() + ", Meta: " + schema.getName() + ".");
            }
            KeyCell cell = each.getValue();
            if (cell.cell() == null) {
                if (!bound) {
                    throw TablestoreError.invalidKey("Infinite primary key value is allowed in GetRange only.");
                }
                // What follows an infinite column makes no difference.
                return cell.side() < 0 ? Key.before(cells) : Key.after(cells);
            }
            checkCell(schema, cell.cell());
            cells.add(cell.cell());
        }
        return Key.of(cells);
    }

    private static void checkCell(PrimaryKeySchema schema, Cell cell) {
        PrimaryKeyType type = cell instanceof Cell.Text
                ? PrimaryKeyType.STRING
                : cell instanceof Cell.Int ? PrimaryKeyType.INTEGER : PrimaryKeyType.BINARY;
        if (type != schema.getType()) {
            throw TablestoreError.invalidKey(
                    "Validate PK type fail. Input: " + type + ", Meta: " + schema.getType() + ".");
        }
        if (PlainBuffers.size(cell) > TablestoreLimits.KEY_CELL_BYTES) {
            throw TablestoreError.invalid("The length of primary key column: '" + schema.getName()
                    + "' exceeds the MaxLength: " + TablestoreLimits.KEY_CELL_BYTES + ".");
        }
    }

    /** A row without what has passed its time to live, which acts per column; null if nothing is left. */
    @Nullable
    Row live(@Nullable Row stored) {
        int timeToLive = timeToLive();
        if (stored == null || timeToLive <= 0 || stored.columns().isEmpty()) {
            return stored;
        }
        long oldest = rows.now() - timeToLive * 1000L;
        Row live = stored;
        for (var column : stored.columns().entrySet()) {
            if (column.getValue().at() < oldest) {
                live = live.without(column.getKey());
            }
        }
        return live.columns().isEmpty() ? null : live;
    }

    private int timeToLive() {
        return options.hasTimeToLive() ? options.getTimeToLive() : -1;
    }

    /**
     * One column of a key as it came.
     *
     * @param cell its value; null if it is infinite
     * @param side below everything (-1) or above everything (1) if it is infinite, else 0
     */
    record KeyCell(@Nullable Cell cell, int side) {}
}
