package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.OperationType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReturnContent;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReturnType;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCell;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferConsts;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferRow;
import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a write does to a row: checked before, applied under the row's lock. */
final class RowEdit {
    private final StoredTable table;
    private final OperationType operation;
    private final List<Edit> edits;

    private RowEdit(StoredTable table, OperationType operation, List<Edit> edits) {
        this.table = table;
        this.operation = operation;
        this.edits = edits;
    }

    static RowEdit of(StoredTable table, OperationType operation, PlainBufferRow given) {
        if (operation == OperationType.UPDATE) {
            table.checkUpdatable();
        }
        List<PlainBufferCell> cells = operation == OperationType.DELETE ? List.of() : given.getCells();
        if (cells.size() > TablestoreLimits.COLUMNS_PER_WRITE) {
            throw TablestoreError.of(
                    400,
                    "OTSParameterInvalid",
                    "The number of columns in a row exceeds the limit: " + TablestoreLimits.COLUMNS_PER_WRITE
                            + ", given: " + cells.size() + ".");
        }
        List<Edit> edits = new ArrayList<>();
        for (PlainBufferCell cell : cells) {
            edits.add(Edit.of(operation, cell));
        }
        return new RowEdit(table, operation, edits);
    }

    /** The row afterwards; null if there is none. */
    @Nullable
    Row apply(Key key, @Nullable Row before) {
        if (operation == OperationType.DELETE) {
            return null;
        }
        Row row = before == null || operation == OperationType.PUT ? Row.empty() : before;
        long now = table.rows().now();
        for (Edit edit : edits) {
            row = edit.apply(row, now);
        }
        if (PlainBuffers.size(table, key, row) > TablestoreLimits.ROW_BYTES) {
            throw TablestoreError.of(
                    400, "OTSOutOfRowSizeLimit", "The total data size of columns in one row exceeds the limit.");
        }
        // An update that only deletes does not bring a row about.
        boolean nothingPut = edits.stream().allMatch(edit -> edit.kind == Edit.Kind.DELETE);
        return before == null && operation == OperationType.UPDATE && nothingPut ? null : row;
    }

    /** What the caller asked to have back: the key, or what counters came to, but no other column. */
    ByteString returned(Key key, @Nullable Row after, ReturnContent wanted) {
        if (wanted.getReturnType() == ReturnType.RT_PK) {
            return PlainBuffers.encode(table, key, Row.empty());
        }
        if (wanted.getReturnType() != ReturnType.RT_AFTER_MODIFY || after == null) {
            return ByteString.EMPTY;
        }
        Row counters = Row.empty();
        for (Edit edit : edits) {
            Cell cell = after.cell(edit.column);
            if (edit.kind == Edit.Kind.INCREMENT
                    && cell != null
                    && wanted.getReturnColumnNamesList().contains(edit.column)) {
                counters = counters.with(edit.column, cell, table.rows().now());
            }
        }
        return PlainBuffers.encode(table, key, counters);
    }

    /** What happens to one column. */
    private record Edit(Kind kind, String column, Cell cell) {
        private enum Kind {
            PUT,
            DELETE,
            INCREMENT
        }

        static Edit of(OperationType operation, PlainBufferCell cell) {
            TablestoreTables.checkName("column", String.valueOf(cell.getCellName()));
            if (cell.hasCellType() && operation == OperationType.UPDATE) {
                return switch (cell.getCellType()) {
                    case PlainBufferConsts.DELETE_ALL_VERSION, PlainBufferConsts.DELETE_ONE_VERSION ->
                        new Edit(Kind.DELETE, cell.getCellName(), new Cell.Null());
                    case PlainBufferConsts.INCREMENT -> new Edit(Kind.INCREMENT, cell.getCellName(), counter(cell));
                    default -> throw TablestoreError.invalid("Invalid cell type: " + cell.getCellType() + ".");
                };
            }
            if (cell.hasCellType() || cell.getCellValue() == null) {
                throw TablestoreError.invalid("Column '" + cell.getCellName() + "' has no value.");
            }
            Cell value = PlainBuffers.cell(cell.getCellValue());
            if (PlainBuffers.size(value) > TablestoreLimits.CELL_BYTES) {
                throw TablestoreError.invalid("The length of attribute column: '" + cell.getCellName()
                        + "' exceeds the MaxLength: " + TablestoreLimits.CELL_BYTES + ".");
            }
            return new Edit(Kind.PUT, cell.getCellName(), value);
        }

        private static Cell counter(PlainBufferCell cell) {
            if (cell.getCellValue() != null && PlainBuffers.cell(cell.getCellValue()) instanceof Cell.Int by) {
                return by;
            }
            throw TablestoreError.invalid("Increment of column '" + cell.getCellName() + "' is not an integer.");
        }

        Row apply(Row row, long now) {
            return switch (kind) {
                case PUT -> row.with(column, cell, now);
                case DELETE -> row.without(column);
                case INCREMENT -> row.with(column, incremented(row.cell(column)), now);
            };
        }

        private Cell incremented(@Nullable Cell before) {
            if (before == null) {
                return cell;
            }
            if (before instanceof Cell.Int number && cell instanceof Cell.Int by) {
                return new Cell.Int(number.value() + by.value());
            }
            throw TablestoreError.invalid("Column '" + column + "' to be incremented is not an integer.");
        }
    }
}
