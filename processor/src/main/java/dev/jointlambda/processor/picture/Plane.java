package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A level cut into rows of cells with links from each row to the next: what layout works on. */
final class Plane {
    private final Level level;
    private final Map<Cell, StepShape> steps = new LinkedHashMap<>();
    private final Map<Cell, Plane> boxes = new LinkedHashMap<>();
    private final Map<Cell, Arc> labels = new LinkedHashMap<>();
    private final Map<PictureEdge, Cell> ports = new LinkedHashMap<>();
    private final List<Trail> trails = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<RowLine> lines = List.of();

    Plane(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    Map<Cell, StepShape> steps() {
        return steps;
    }

    /** The regions within, laid out. */
    Map<Cell, Plane> boxes() {
        return boxes;
    }

    Map<Cell, Arc> labels() {
        return labels;
    }

    /** Where edges cross the border. */
    Map<PictureEdge, Cell> ports() {
        return ports;
    }

    List<Trail> trails() {
        return trails;
    }

    /** The rows from the top, the cells of each from the left. */
    List<List<Cell>> rows() {
        return rows;
    }

    /** Where the row of a cell is. Known once everything is in its place. */
    RowLine line(Cell cell) {
        return lines.get(cell.row);
    }

    /** Finds everything its place: the cells of a row first, then the columns, then the rows. */
    Plane arrange() {
        RowOrder.arrange(rows);
        Columns.arrange(rows);
        lines = RowLine.of(rows);
        return this;
    }

    double width() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> cell.x + cell.width() / 2)
                .max()
                .orElse(0);
    }

    double height() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).bottom();
    }
}
