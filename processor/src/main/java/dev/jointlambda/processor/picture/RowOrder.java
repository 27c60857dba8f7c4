package dev.jointlambda.processor.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the cells of each row so that few links cross: rows are sorted by where their neighbours are, downwards and
 * upwards in turns, and the best order seen is kept; then neighbours change places as long as that helps.
 */
final class RowOrder {
    private static final int MAX_SWEEPS = 24;

    /** So many cells are moved in all, at most and about: where edges pass very many rows, fewer sweeps must do. */
    private static final int MAX_MOVES = 300_000;

    private static final int PATIENCE = 4;
    private static final int MAX_EXCHANGES = 8;

    private final List<List<Cell>> rows;

    private RowOrder(List<List<Cell>> rows) {
        this.rows = rows;
    }

    static void arrange(List<List<Cell>> rows) {
        RowOrder order = new RowOrder(rows);
        order.byDepthFirst();
        order.sweep();
        order.exchange();
    }

    /** A first order in which a tree has no crossing: as a walk from the first row, the first edges first, meets cells. */
    private void byDepthFirst() {
        Map<Cell, Integer> met = new HashMap<>();
        Deque<Cell> open = new ArrayDeque<>();
        for (List<Cell> row : rows) {
            for (Cell first : row) {
                open.push(first);
                while (!open.isEmpty()) {
                    Cell cell = open.pop();
                    if (met.putIfAbsent(cell, met.size()) == null) {
                        for (int i = cell.down().size() - 1; i >= 0; i--) {
                            open.push(cell.down().get(i).lower());
                        }
                    }
                }
            }
        }
        for (List<Cell> row : rows) {
            row.sort(Comparator.comparingInt(cell -> met.getOrDefault(cell, 0)));
            renumber(row);
        }
    }

    private void sweep() {
        long fewest = Crossings.count(rows);
        List<List<Cell>> best = copy();
        int since = 0;
        int cells = rows.stream().mapToInt(List::size).sum();
        int sweeps = Math.min(MAX_SWEEPS, 1 + MAX_MOVES / Math.max(1, cells));
        for (int i = 0; i < sweeps && since < PATIENCE && fewest > 0; i++) {
            boolean down = i % 2 == 0;
            boolean laterFirst = i % 4 >= 2;
            for (int j = 1; j < rows.size(); j++) {
                sort(rows.get(down ? j : rows.size() - 1 - j), down, laterFirst);
            }
            long now = Crossings.count(rows);
            since++;
            if (now < fewest) {
                fewest = now;
                best = copy();
                since = 0;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, best.get(i));
            renumber(best.get(i));
        }
    }

    private List<List<Cell>> copy() {
        List<List<Cell>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    /** Cells without neighbours in that direction stay where they are. */
    private static void sort(List<Cell> row, boolean down, boolean laterFirst) {
        Map<Cell, Double> means = new HashMap<>();
        List<Cell> movable = new ArrayList<>();
        for (Cell cell : row) {
            List<Link> links = down ? cell.up() : cell.down();
            if (!links.isEmpty()) {
                double mean = links.stream()
                        .mapToDouble(link -> down ? link.upperKey() : link.lowerKey())
                        .average()
                        .orElse(0);
                means.put(cell, mean);
                movable.add(laterFirst ? 0 : movable.size(), cell);
            }
        }
        movable.sort(Comparator.comparingDouble(cell -> means.getOrDefault(cell, 0.0)));
        int next = 0;
        for (int i = 0; i < row.size(); i++) {
            if (means.containsKey(row.get(i))) {
                row.set(i, movable.get(next++));
            }
        }
        renumber(row);
    }

    private void exchange() {
        boolean better = true;
        int cells = rows.stream().mapToInt(List::size).sum();
        int exchanges = Math.min(MAX_EXCHANGES, 1 + MAX_MOVES / Math.max(1, cells));
        for (int i = 0; better && i < exchanges; i++) {
            better = false;
            for (List<Cell> row : rows) {
                for (int j = 0; j + 1 < row.size(); j++) {
                    Cell left = row.get(j);
                    Cell right = row.get(j + 1);
                    if (left.kind() != Cell.Kind.HEAD && Crossings.gain(left, right) > 0) {
                        row.set(j, right);
                        row.set(j + 1, left);
                        right.place = j;
                        left.place = j + 1;
                        better = true;
                    }
                }
            }
        }
    }

    private static void renumber(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).place = i;
        }
    }
}
