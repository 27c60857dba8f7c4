package dev.jointlambda.processor.picture;

import java.util.List;

/** Moves single steps between what leads to them and what they lead to, as far as there is room beside them. */
final class Centring {
    private static final int ROUNDS = 4;

    private Centring() {}

    static void improve(List<List<Cell>> rows) {
        for (int i = 0; i < ROUNDS; i++) {
            for (List<Cell> row : rows) {
                row.forEach(cell -> centre(cell, row));
            }
        }
    }

    private static void centre(Cell cell, List<Cell> row) {
        if (cell.thin()
                || cell.kind() == Cell.Kind.HEAD
                || cell.up().size() + cell.down().size() == 0) {
            return;
        }
        // What is straight stays straight.
        if (straight(cell.up()) || straight(cell.down())) {
            return;
        }
        double move = middle(cell);
        if (cell.place > 0) {
            Cell left = row.get(cell.place - 1);
            move = Math.max(move, left.x + Compaction.distance(left, cell) - cell.x);
        }
        if (cell.place + 1 < row.size()) {
            Cell right = row.get(cell.place + 1);
            move = Math.min(move, right.x - Compaction.distance(cell, right) - cell.x);
        }
        cell.x += move;
    }

    private static boolean straight(List<Link> links) {
        return links.size() == 1 && Math.abs(links.get(0).dx()) < 0.5;
    }

    /** How far right of it the middle of its neighbours is. */
    private static double middle(Cell cell) {
        double up = cell.up().stream().mapToDouble(link -> -link.dx()).average().orElse(Double.NaN);
        double down = cell.down().stream().mapToDouble(Link::dx).average().orElse(Double.NaN);
        if (Double.isNaN(up)) {
            return down;
        }
        return Double.isNaN(down) ? up : (up + down) / 2;
    }
}
