package dev.jointlambda.local.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of a row, without its key, by name. Immutable: a change makes a new one. */
public final class Row {
    private static final Row EMPTY = new Row(new TreeMap<>());

    private final SortedMap<String, Column> columns;

    private Row(SortedMap<String, Column> columns) {
        this.columns = Collections.unmodifiableSortedMap(columns);
    }

    /** A row with no attribute; it exists all the same. */
    public static Row empty() {
        return EMPTY;
    }

    /** The attributes in the order of their names. */
    public SortedMap<String, Column> columns() {
        return columns;
    }

    /** The value of an attribute; null if the row has no such attribute. */
    public @Nullable Cell cell(String name) {
        Column column = columns.get(name);
        return column == null ? null : column.cell();
    }

    /** This row with an attribute set, written at a time in milliseconds since the epoch. */
    public Row with(String name, Cell cell, long at) {
        TreeMap<String, Column> changed = new TreeMap<>(columns);
        changed.put(name, new Column(cell, at));
        return new Row(changed);
    }

    /** This row without an attribute. */
    public Row without(String name) {
        if (!columns.containsKey(name)) {
            return this;
        }
        TreeMap<String, Column> changed = new TreeMap<>(columns);
        changed.remove(name);
        return new Row(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && columns.equals(row.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /** The names only: the content may be anything. */
    @Override
    public String toString() {
        return "Row" + columns.keySet();
    }
}
