package dev.jointlambda.processor.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Moves blocks together as far as the cells in them allow. */
final class Compaction {
    private static final double BETWEEN_STEPS = 30;
    private static final double BETWEEN_EDGES = 16;
    private static final double BESIDE_AN_EDGE = 20;

    /** Of two blocks beside each other, how far apart their roots are at least. */
    private record Gap(int left, int right, double width) {}

    private final int cells;
    private final List<List<Gap>> leftwards = new ArrayList<>();
    private final List<List<Gap>> rightwards = new ArrayList<>();

    private Compaction(int cells) {
        this.cells = cells;
        for (int id = 0; id < cells; id++) {
            leftwards.add(new ArrayList<>());
            rightwards.add(new ArrayList<>());
        }
    }

    /** Where each cell is, by its number. If {@code mirrored}, blocks lean to the right. */
    static double[] of(List<List<Cell>> rows, int cells, Blocks blocks, boolean mirrored) {
        Compaction compaction = new Compaction(cells);
        for (List<Cell> row : rows) {
            for (int i = 1; i < row.size(); i++) {
                compaction.gap(row.get(i - 1), row.get(i), blocks);
            }
        }
        double[] roots = mirrored ? compaction.toTheRight() : compaction.toTheLeft();
        double[] places = new double[cells];
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                places[cell.id] = roots[blocks.root(cell)] + blocks.shift(cell);
            }
        }
        return places;
    }

    /** How far apart the middles of two cells beside each other are at least. */
    static double distance(Cell left, Cell right) {
        double between = left.thin() && right.thin()
                ? BETWEEN_EDGES
                : left.thin() || right.thin() ? BESIDE_AN_EDGE : BETWEEN_STEPS;
        return (left.width() + right.width()) / 2 + between;
    }

    private void gap(Cell left, Cell right, Blocks blocks) {
        double width = distance(left, right) + blocks.shift(left) - blocks.shift(right);
        Gap gap = new Gap(blocks.root(left), blocks.root(right), width);
        leftwards.get(gap.right()).add(gap);
        rightwards.get(gap.left()).add(gap);
    }

    /** As far left as it goes, then back to the right where nothing is in the way: what has slack comes close. */
    private double[] toTheLeft() {
        List<Integer> order = order();
        double[] x = new double[cells];
        for (int block : order) {
            for (Gap gap : leftwards.get(block)) {
                x[block] = Math.max(x[block], x[gap.left()] + gap.width());
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int block = order.get(i);
            rightwards.get(block).stream()
                    .mapToDouble(gap -> x[gap.right()] - gap.width())
                    .min()
                    .ifPresent(room -> x[block] = Math.max(x[block], room));
        }
        return x;
    }

    private double[] toTheRight() {
        List<Integer> order = order();
        double[] x = new double[cells];
        for (int i = order.size() - 1; i >= 0; i--) {
            int block = order.get(i);
            for (Gap gap : rightwards.get(block)) {
                x[block] = Math.min(x[block], x[gap.right()] - gap.width());
            }
        }
        for (int block : order) {
            leftwards.get(block).stream()
                    .mapToDouble(gap -> x[gap.left()] + gap.width())
                    .max()
                    .ifPresent(room -> x[block] = Math.min(x[block], room));
        }
        return x;
    }

    /** Every block after those to its left: blocks do not cross, so there is such an order. */
    private List<Integer> order() {
        int[] missing = new int[cells];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int id = 0; id < cells; id++) {
            missing[id] = leftwards.get(id).size();
            if (missing[id] == 0) {
                ready.add(id);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int block = ready.remove();
            order.add(block);
            for (Gap gap : rightwards.get(block)) {
                if (--missing[gap.right()] == 0) {
                    ready.add(gap.right());
                }
            }
        }
        if (order.size() < cells) {
            throw new IllegalStateException("blocks of the picture cross");
        }
        return order;
    }
}
