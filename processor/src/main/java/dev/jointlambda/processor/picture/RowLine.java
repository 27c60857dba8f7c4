package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a row of a plane is.
 *
 * @param top where it begins
 * @param line where the middle of the steps in it is
 * @param bottom where it ends
 */
record RowLine(double top, double line, double bottom) {
    private static final double BETWEEN_STEPS = 42;
    private static final double BESIDE_LABELS = 20;
    private static final double BESIDE_PORTS = 16;

    /** Edges that go far to the side get room to do so. */
    private static final double SLOPE = 0.08;

    private static final double MAX_EXTRA = 40;

    /** Each row as high as its cells are, and the rows as far apart as edges need. */
    static List<RowLine> of(List<List<Cell>> rows) {
        List<RowLine> lines = new ArrayList<>();
        double top = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            double line = top + row.stream().mapToDouble(Cell::above).max().orElse(0);
            double bottom = line + row.stream().mapToDouble(Cell::below).max().orElse(0);
            lines.add(new RowLine(top, line, bottom));
            top = bottom + (i + 1 < rows.size() ? gap(row, rows.get(i + 1)) : 0);
        }
        return lines;
    }

    private static double gap(List<Cell> row, List<Cell> next) {
        double gap = BETWEEN_STEPS;
        if (has(row, Cell.Kind.LABEL) || has(next, Cell.Kind.LABEL)) {
            gap = BESIDE_LABELS;
        } else if (has(row, Cell.Kind.PORT) || has(next, Cell.Kind.PORT) || has(row, Cell.Kind.HEAD)) {
            gap = BESIDE_PORTS;
        }
        double farthest = row.stream()
                .flatMap(cell -> cell.down().stream())
                .mapToDouble(link -> Math.abs(link.dx()))
                .max()
                .orElse(0);
        return gap + Math.min(MAX_EXTRA, SLOPE * farthest);
    }

    private static boolean has(List<Cell> row, Cell.Kind kind) {
        return row.stream().anyMatch(cell -> cell.kind() == kind);
    }
}
