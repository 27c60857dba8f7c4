package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Row;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attribute columns of one row by name, to be written or as read. For one thread. */
final class Columns {
    private final String row;
    private final Map<String, ColumnValue> values = new LinkedHashMap<>();

    private Columns(String row) {
        this.row = row;
    }

    /** Columns to be written. */
    static Columns empty() {
        return new Columns("a row to be written");
    }

    /** The columns of a row that was read. */
    static Columns of(Row read) {
        Columns columns = new Columns("row " + read.getPrimaryKey());
        for (Column column : read.getColumns()) {
            columns.values.put(column.getName(), column.getValue());
        }
        return columns;
    }

    Columns text(String name, String value) {
        values.put(name, ColumnValue.fromString(value));
        return this;
    }

    Columns number(String name, long value) {
        values.put(name, ColumnValue.fromLong(value));
        return this;
    }

    Columns flag(String name, boolean value) {
        values.put(name, ColumnValue.fromBoolean(value));
        return this;
    }

    Columns bytes(String name, byte[] value) {
        values.put(name, ColumnValue.fromBinary(value));
        return this;
    }

    Set<String> names() {
        return values.keySet();
    }

    Map<String, ColumnValue> values() {
        return values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return required(name).asString();
    }

    @Nullable
    String textOrNull(String name) {
        ColumnValue value = values.get(name);
        return value == null ? null : value.asString();
    }

    long number(String name) {
        return required(name).asLong();
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        return required(name).asBoolean();
    }

    byte[] bytes(String name) {
        return required(name).asBinary();
    }

    /** Time to live acts per column, so that a row far past its retention can lose some columns before others. */
    private ColumnValue required(String name) {
        ColumnValue value = values.get(name);
        if (value == null) {
            throw new StoreException("Tablestore " + row + " has no column \"" + name
                    + "\": it was not written by jointlambda, or part of it has passed the table's time to live");
        }
        return value;
    }
}
