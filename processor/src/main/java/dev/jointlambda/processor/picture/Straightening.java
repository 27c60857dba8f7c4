package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves the middle of an edge, where it is straight, below its beginning or above its end, if there is room beside it:
 * the edge then bends once instead of twice.
 */
final class Straightening {
    private static final double STRAIGHT = 0.01;

    private final List<List<Cell>> rows;

    private Straightening(List<List<Cell>> rows) {
        this.rows = rows;
    }

    static void improve(List<List<Cell>> rows) {
        Straightening straightening = new Straightening(rows);
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                if (passing(cell) && !(passing(above(cell).upper()) && straight(above(cell)))) {
                    straightening.move(run(cell));
                }
            }
        }
    }

    private static boolean passing(Cell cell) {
        return (cell.kind() == Cell.Kind.BEND || cell.kind() == Cell.Kind.LABEL)
                && cell.up().size() == 1
                && cell.down().size() == 1;
    }

    private static Link above(Cell passing) {
        return passing.up().get(0);
    }

    private static Link below(Cell passing) {
        return passing.down().get(0);
    }

    private static boolean straight(Link link) {
        return Math.abs(link.dx()) < STRAIGHT;
    }

    private static List<Cell> run(Cell first) {
        List<Cell> run = new ArrayList<>(List.of(first));
        Cell last = first;
        while (passing(below(last).lower()) && straight(below(last))) {
            last = below(last).lower();
            run.add(last);
        }
        return run;
    }

    private void move(List<Cell> run) {
        double up = -above(run.get(0)).dx();
        double down = below(run.get(run.size() - 1)).dx();
        if (Math.abs(up) < STRAIGHT || Math.abs(down) < STRAIGHT) {
            return;
        }
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (Cell cell : run) {
            List<Cell> row = rows.get(cell.row);
            if (cell.place > 0) {
                Cell beside = row.get(cell.place - 1);
                left = Math.max(left, beside.x + Compaction.distance(beside, cell) - cell.x);
            }
            if (cell.place + 1 < row.size()) {
                Cell beside = row.get(cell.place + 1);
                right = Math.min(right, beside.x - Compaction.distance(cell, beside) - cell.x);
            }
        }
        double nearer = Math.abs(up) <= Math.abs(down) ? up : down;
        double farther = Math.abs(up) <= Math.abs(down) ? down : up;
        if (left <= nearer && nearer <= right) {
            shift(run, nearer);
        } else if (left <= farther && farther <= right) {
            shift(run, farther);
        }
    }

    private static void shift(List<Cell> run, double move) {
        run.forEach(cell -> cell.x += move);
    }
}
