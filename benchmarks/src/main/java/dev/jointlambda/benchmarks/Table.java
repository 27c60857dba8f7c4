package dev.jointlambda.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Figures, each row under a name.
 *
 * @param title what they are, with the unit
 * @param columns the heads of the columns, that of the names first
 * @param rows the figures
 */
record Table(String title, List<String> columns, List<Row> rows) {
    /**
     * One row.
     *
     * @param name what it is about
     * @param figures one for each column but the first
     */
    record Row(String name, List<Double> figures) {}

    static Table of(String title, String... columns) {
        return new Table(title, List.of(columns), new ArrayList<>());
    }

    /** Adds a row. */
    Table row(String name, double... figures) {
        if (figures.length != columns.size() - 1) {
            throw new IllegalArgumentException("\"" + title + "\" has " + (columns.size() - 1) + " figures per row, \""
                    + name + "\" has " + figures.length);
        }
        rows.add(new Row(name, Arrays.stream(figures).boxed().toList()));
        return this;
    }
}
