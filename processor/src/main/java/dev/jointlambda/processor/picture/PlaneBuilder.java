package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a level, the regions within it laid out already, to a plane. */
final class PlaneBuilder {
    /** How much a region's border is outside of what is in it: left and right, above, below. */
    static final double BORDER = 18;

    static final double HEAD = 8;
    static final double FOOT = 12;

    private final Level level;
    private final Plane plane;
    private final Map<String, StepShape> shapes;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final Set<Cell> exits = new HashSet<>();

    private PlaneBuilder(Level level, Map<String, StepShape> shapes) {
        this.level = level;
        this.plane = new Plane(level);
        this.shapes = shapes;
    }

    /**
     * A level with everything in its place, and what is within it too.
     *
     * @param shapes how each step of the picture is drawn, in source order
     */
    static Plane plane(Level level, Map<String, StepShape> shapes) {
        return new PlaneBuilder(level, shapes).build().arrange();
    }

    private Plane build() {
        level.inner().forEach(this::box);
        shapes.forEach((step, shape) -> {
            if (level.steps().contains(step)) {
                Cell cell = new Cell(Cell.Kind.STEP, shape.width(), shape.above(), shape.reach());
                plane.steps().put(cell, shape);
                cells.put(step, cell);
            }
        });
        level.parts().forEach(this::arc);
        new RowBuilder(plane, arcs).build(inSourceOrder(), exits);
        return plane;
    }

    private void box(Level inner) {
        Plane laidOut = plane(inner, shapes);
        double half = (HEAD + laidOut.height() + FOOT) / 2;
        Cell cell = new Cell(Cell.Kind.BOX, laidOut.width() + 2 * BORDER, half, half);
        plane.boxes().put(cell, laidOut);
        inner.everyStep().forEach(step -> cells.put(step, cell));
    }

    private Collection<Cell> inSourceOrder() {
        Set<Cell> ordered = new LinkedHashSet<>();
        for (String step : shapes.keySet()) {
            Cell cell = cells.get(step);
            if (cell != null) {
                ordered.add(cell);
            }
        }
        return ordered;
    }

    private void arc(Level.Part part) {
        PictureEdge edge = part.edge();
        Cell from = part.enters() ? port(edge) : cell(edge.from());
        Cell to = part.leaves() ? port(edge) : cell(edge.to());
        StepShape source = plane.steps().get(from);
        boolean labelled = source != null && !edge.labels().isEmpty();
        double leaves = source == null ? shift(edge, from) : source.leaves(edge);
        arcs.add(new Arc(edge, from, leaves, to, shift(edge, to), labelled ? LabelText.of(edge.labels()) : null));
        if (part.leaves()) {
            exits.add(to);
        }
    }

    private Cell port(PictureEdge edge) {
        Cell port = new Cell(Cell.Kind.PORT, 0, 0, 0);
        plane.ports().put(edge, port);
        return port;
    }

    private Cell cell(String step) {
        Cell cell = cells.get(step);
        if (cell == null) {
            throw new IllegalStateException("\"" + step + "\" is not in this level");
        }
        return cell;
    }

    /** How far right of the middle of a region within an edge crosses its border; 0 for what is no region. */
    private double shift(PictureEdge edge, Cell cell) {
        Plane inner = plane.boxes().get(cell);
        Cell port = inner == null ? null : inner.ports().get(edge);
        return inner == null || port == null ? 0 : port.x - inner.width() / 2;
    }
}
