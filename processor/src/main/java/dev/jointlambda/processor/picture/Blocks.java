package dev.jointlambda.processor.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Joins cells to blocks that stand straight below each other: each cell with the middle one of its neighbours in the row
 * before. "Before" is above or below, and where there are two in the middle, the left or the right one goes first; that
 * makes four ways, of which each leans to another side.
 */
final class Blocks {
    private final boolean down;
    private final boolean mirrored;
    private final Set<Link> conflicts;
    private final int[] root;
    private final double[] shift;

    private Blocks(int cells, boolean down, boolean mirrored, Set<Link> conflicts) {
        this.down = down;
        this.mirrored = mirrored;
        this.conflicts = conflicts;
        this.root = new int[cells];
        this.shift = new double[cells];
        for (int id = 0; id < cells; id++) {
            root[id] = id;
        }
    }

    static Blocks of(List<List<Cell>> rows, int cells, boolean down, boolean mirrored, Set<Link> conflicts) {
        Blocks blocks = new Blocks(cells, down, mirrored, conflicts);
        for (int i = 1; i < rows.size(); i++) {
            blocks.join(rows.get(down ? i : rows.size() - 1 - i));
        }
        return blocks;
    }

    /** The cell that stands for the block of a cell. */
    int root(Cell cell) {
        return root[cell.id];
    }

    /** How far right of its root a cell is. */
    double shift(Cell cell) {
        return shift[cell.id];
    }

    private void join(List<Cell> row) {
        double taken = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(mirrored ? row.size() - 1 - i : i);
            List<Link> links = (down ? cell.up() : cell.down())
                    .stream().sorted(Comparator.comparingDouble(this::key)).toList();
            for (int middle = (links.size() - 1) / 2; !links.isEmpty() && middle <= links.size() / 2; middle++) {
                Link link = links.get(middle);
                Cell before = link.other(cell);
                if (!conflicts.contains(link) && taken < place(before)) {
                    root[cell.id] = root[before.id];
                    shift[cell.id] = shift[before.id] + link.shift(before) - link.shift(cell);
                    taken = place(before);
                    break;
                }
            }
        }
    }

    private double key(Link link) {
        double key = down ? link.upperKey() : link.lowerKey();
        return mirrored ? -key : key;
    }

    private int place(Cell cell) {
        return mirrored ? -cell.place : cell.place;
    }
}
