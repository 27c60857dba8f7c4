package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.PlainBufferBuilder;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCell;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCodedInputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCodedOutputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferInputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferOutputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferRow;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import dev.jointlambda.local.aliyun.StoredTable.KeyCell;
import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Column;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows in the vendor's PlainBuffer format, by the vendor's own codec. */
final class PlainBuffers {
    private PlainBuffers() {}

    /** The one row that some bytes are. */
    static PlainBufferRow row(ByteString bytes) {
        List<PlainBufferRow> rows;
        try {
            rows = new PlainBufferCodedInputStream(new PlainBufferInputStream(bytes.asReadOnlyByteBuffer()))
                    .readRowsWithHeader();
        } catch (IOException | RuntimeException e) {
            // Whatever the vendor's codec does on bytes that are no rows, the fault is the sender's.
            throw TablestoreError.invalid("Invalid PlainBuffer: " + e.getMessage());
        }
        if (rows.size() != 1) {
            throw TablestoreError.invalid("One row is expected, but there are " + rows.size() + ".");
        }
        return rows.get(0);
    }

    /** The columns of a row's key, in their order. */
    static Map<String, KeyCell> key(PlainBufferRow row) {
        Map<String, KeyCell> key = new LinkedHashMap<>();
        for (PlainBufferCell cell : row.getPrimaryKey()) {
            if (!cell.isPk() || cell.getPkCellValue() == null) {
                throw TablestoreError.invalidKey("A primary key column has no value.");
            }
            key.put(cell.getCellName(), keyCell(cell.getPkCellValue()));
        }
        return key;
    }

    private static KeyCell keyCell(PrimaryKeyValue value) {
        if (value.isInfMin() || value.isInfMax()) {
            return new KeyCell(null, value.isInfMin() ? -1 : 1);
        }
        if (value.isPlaceHolderForAutoIncr()) {
            throw TablestoreError.invalidKey("The local endpoint has no auto-increment columns.");
        }
        return new KeyCell(
                switch (value.getType()) {
                    case STRING -> new Cell.Text(value.asString());
                    case INTEGER -> new Cell.Int(value.asLong());
                    default -> new Cell.Binary(Bytes.of(value.asBinary()));
                },
                0);
    }

    static Cell cell(ColumnValue value) {
        return switch (value.getType()) {
            case STRING -> new Cell.Text(value.asString());
            case INTEGER -> new Cell.Int(value.asLong());
            case BOOLEAN -> new Cell.Bool(value.asBoolean());
            case DOUBLE -> new Cell.Real(value.asDouble());
            default -> new Cell.Binary(Bytes.of(value.asBinary()));
        };
    }

    static ByteString encode(StoredTable table, Key key, Row row) {
        return encode(List.of(plain(table, key, row)));
    }

    static ByteString encode(List<PlainBufferRow> rows) {
        if (rows.isEmpty()) {
            return ByteString.EMPTY;
        }
        try {
            int size = PlainBufferOutputStream.LITTLE_ENDIAN_32_SIZE;
            for (PlainBufferRow row : rows) {
                size += PlainBufferBuilder.computePlainBufferRow(row);
            }
            PlainBufferOutputStream out = new PlainBufferOutputStream(size);
            PlainBufferCodedOutputStream coded = new PlainBufferCodedOutputStream(out);
            coded.writeHeader();
            for (PlainBufferRow row : rows) {
                coded.writeRow(row);
            }
            return ByteString.copyFrom(out.getBuffer());
        } catch (IOException e) {
            throw new IllegalStateException("rows could not be written as PlainBuffer", e);
        }
    }

    /** A key alone, as GetRange says where to go on. */
    static ByteString encodeKey(StoredTable table, Key key) {
        return encode(List.of(new PlainBufferRow(keyCells(table, key), List.of(), false)));
    }

    static PlainBufferRow plain(StoredTable table, Key key, Row row) {
        List<PlainBufferCell> cells = new ArrayList<>();
        for (Map.Entry<String, Column> column : row.columns().entrySet()) {
            PlainBufferCell cell = new PlainBufferCell();
            cell.setCellName(column.getKey());
            cell.setCellValue(columnValue(column.getValue().cell()));
            cell.setCellTimestamp(column.getValue().at());
            cells.add(cell);
        }
        return new PlainBufferRow(keyCells(table, key), cells, false);
    }

    private static List<PlainBufferCell> keyCells(StoredTable table, Key key) {
        List<PlainBufferCell> cells = new ArrayList<>();
        for (int i = 0; i < key.cells().size(); i++) {
            PlainBufferCell cell = new PlainBufferCell();
            cell.setCellName(table.meta().getPrimaryKey(i).getName());
            cell.setPkCellValue(keyValue(key.cells().get(i)));
            cells.add(cell);
        }
        return cells;
    }

    private static PrimaryKeyValue keyValue(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return PrimaryKeyValue.fromString(text.value());
        }
        if (cell instanceof Cell.Int number) {
            return PrimaryKeyValue.fromLong(number.value());
        }
        if (cell instanceof Cell.Binary binary) {
            return PrimaryKeyValue.fromBinary(binary.value().array());
        }
        throw new IllegalStateException("no key of Tablestore: " + cell);
    }

    private static ColumnValue columnValue(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return ColumnValue.fromString(text.value());
        }
        if (cell instanceof Cell.Int number) {
            return ColumnValue.fromLong(number.value());
        }
        if (cell instanceof Cell.Bool bool) {
            return ColumnValue.fromBoolean(bool.value());
        }
        if (cell instanceof Cell.Real real) {
            return ColumnValue.fromDouble(real.value());
        }
        if (cell instanceof Cell.Binary binary) {
            return ColumnValue.fromBinary(binary.value().array());
        }
        throw new IllegalStateException("no column of Tablestore: " + cell);
    }

    /** How many bytes a value counts. */
    static int size(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Bytes.utf8(text.value()).length();
        }
        if (cell instanceof Cell.Binary binary) {
            return binary.value().length();
        }
        return cell instanceof Cell.Bool ? 1 : Long.BYTES;
    }

    /** How many bytes a row counts: names and values of key and columns. */
    static int size(StoredTable table, Key key, Row row) {
        int size = 0;
        for (int i = 0; i < key.cells().size(); i++) {
            size += table.meta().getPrimaryKey(i).getName().length()
                    + size(key.cells().get(i));
        }
        for (Map.Entry<String, Column> column : row.columns().entrySet()) {
            size += column.getKey().length() + size(column.getValue().cell());
        }
        return size;
    }
}
