package dev.jointlambda.processor.picture;

import java.util.List;

/**
 * How high each row is, and how far apart rows are.
 *
 * @param tops where each row begins
 * @param lines where the middle of the steps in it is
 * @param bottoms where it ends
 */
record RowLines(double[] tops, double[] lines, double[] bottoms) {
    private static final double BETWEEN_STEPS = 42;
    private static final double BESIDE_LABELS = 20;
    private static final double BESIDE_PORTS = 16;

    /** Edges that go far to the side get room to do so. */
    private static final double SLOPE = 0.08;

    private static final double MAX_EXTRA = 40;

    static RowLines of(List<List<Cell>> rows) {
        RowLines all = new RowLines(new double[rows.size()], new double[rows.size()], new double[rows.size()]);
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            all.tops[i] = y;
            all.lines[i] = y + row.stream().mapToDouble(Cell::above).max().orElse(0);
            all.bottoms[i] =
                    all.lines[i] + row.stream().mapToDouble(Cell::below).max().orElse(0);
            y = all.bottoms[i] + (i + 1 < rows.size() ? gap(row, rows.get(i + 1)) : 0);
        }
        return all;
    }

    double height() {
        return bottoms.length == 0 ? 0 : bottoms[bottoms.length - 1];
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
