package dev.jointlambda.processor.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Gives every cell its x, as Brandes and Köpf do ("Fast and simple horizontal coordinate assignment", Graph Drawing
 * 2001): four layouts of blocks that lean to the four sides, and of the four places of a cell the mean of the middle
 * two. Edges attach to cells at any place, not only in the middle.
 */
final class Columns {
    private static final int LAYOUTS = 4;

    private Columns() {}

    /** The leftmost cell begins at 0. */
    static void arrange(List<List<Cell>> rows) {
        int cells = rows.stream().mapToInt(List::size).sum();
        Set<Link> conflicts = Conflicts.find(rows);
        double[][] layouts = new double[LAYOUTS][];
        for (int i = 0; i < LAYOUTS; i++) {
            boolean mirrored = i >= 2;
            Blocks blocks = Blocks.of(rows, cells, i % 2 == 0, mirrored, conflicts);
            layouts[i] = Compaction.of(rows, cells, blocks, mirrored);
        }
        align(rows, layouts);
        double[] four = new double[LAYOUTS];
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                for (int i = 0; i < LAYOUTS; i++) {
                    four[i] = layouts[i][cell.id];
                }
                Arrays.sort(four);
                cell.x = (four[1] + four[2]) / 2;
            }
        }
        Centring.improve(rows);
        Straightening.improve(rows);
        double left = leftmost(rows, cell -> cell.x);
        rows.forEach(row -> row.forEach(cell -> cell.x -= left));
    }

    /** Those that lean to the left get the left border of the narrowest, the others its right one. */
    private static void align(List<List<Cell>> rows, double[][] layouts) {
        double[] left = new double[LAYOUTS];
        double[] right = new double[LAYOUTS];
        int narrowest = 0;
        for (int i = 0; i < LAYOUTS; i++) {
            double[] x = layouts[i];
            left[i] = leftmost(rows, cell -> x[cell.id]);
            right[i] = -leftmost(rows, cell -> -x[cell.id]);
            narrowest = right[i] - left[i] < right[narrowest] - left[narrowest] ? i : narrowest;
        }
        for (int i = 0; i < LAYOUTS; i++) {
            double move = i < 2 ? left[narrowest] - left[i] : right[narrowest] - right[i];
            for (int id = 0; id < layouts[i].length; id++) {
                layouts[i][id] += move;
            }
        }
    }

    private static double leftmost(List<List<Cell>> rows, ToDoubleFunction<Cell> x) {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> x.applyAsDouble(cell) - cell.width() / 2)
                .min()
                .orElse(0);
    }
}
