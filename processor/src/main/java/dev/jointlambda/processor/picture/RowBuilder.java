package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a plane in rows, and cuts edges where they pass a row. */
final class RowBuilder {
    /** A rank has a row of its own, and one for the labels on what leaves it. */
    private static final int ROWS_PER_RANK = 2;

    private final Plane plane;
    private final List<Arc> arcs;
    private final Trunks trunks;
    private final Map<Integer, List<Cell>> byNumber = new TreeMap<>();

    RowBuilder(Plane plane, List<Arc> arcs) {
        this.plane = plane;
        this.arcs = arcs;
        this.trunks = new Trunks(arcs);
    }

    /**
     * @param cells the steps and regions, in source order
     * @param exits the ports through which edges leave
     */
    void build(Collection<Cell> cells, Set<Cell> exits) {
        Ranks ranks = ranks(cells);
        Map<Cell, Integer> numbers = new HashMap<>();
        Collection<Cell> ports = plane.ports().values();
        int bottom = ranks.highest() + (cells.stream().anyMatch(cell -> ranks.of(cell) == ranks.highest()) ? 1 : 0);
        if (plane.level().region() != null) {
            put(new Cell(Cell.Kind.HEAD, RegionHead.WIDTH, RegionHead.HEIGHT / 2, RegionHead.HEIGHT / 2), 0, numbers);
        }
        ports.forEach(port -> put(port, exits.contains(port) ? bottom * ROWS_PER_RANK : 0, numbers));
        cells.forEach(cell -> put(cell, ranks.of(cell) * ROWS_PER_RANK, numbers));
        for (Arc arc : arcs) {
            if (arc.label() != null) {
                byNumber.computeIfAbsent(number(numbers, arc.from()) + 1, row -> new ArrayList<>());
            }
        }
        NavigableSet<Integer> used = new TreeSet<>(byNumber.keySet());
        arcs.forEach(arc -> cut(arc, numbers, used));
        byNumber.values().forEach(plane.rows()::add);
        number();
    }

    /** Within a region, the first rank is that of the ports through which edges enter. */
    private Ranks ranks(Collection<Cell> cells) {
        Map<Cell, Integer> lowest = new HashMap<>();
        if (plane.level().region() != null) {
            cells.forEach(cell -> lowest.put(cell, 1));
        }
        List<Cell> all = new ArrayList<>(plane.ports().values());
        all.addAll(cells);
        return new Ranks(all, arcs, lowest);
    }

    private void put(Cell cell, int number, Map<Cell, Integer> numbers) {
        numbers.put(cell, number);
        byNumber.computeIfAbsent(number, row -> new ArrayList<>()).add(cell);
    }

    private static int number(Map<Cell, Integer> numbers, Cell cell) {
        return numbers.getOrDefault(cell, 0);
    }

    private void cut(Arc arc, Map<Cell, Integer> numbers, NavigableSet<Integer> used) {
        List<Link> links = new ArrayList<>();
        Cell cell = arc.from();
        double shift = arc.fromShift();
        @Nullable LabelText label = arc.label();
        for (int number : used.subSet(number(numbers, arc.from()) + 1, number(numbers, arc.to()))) {
            Cell trunk = label == null ? trunks.at(arc, number) : null;
            if (trunk != null) {
                links.add(Link.between(cell, shift, trunk, 0));
                plane.trails().add(new Trail(arc.edge(), links, false));
                return;
            }
            Cell next = label == null
                    ? new Cell(Cell.Kind.BEND, 0, 0, 0)
                    : new Cell(Cell.Kind.LABEL, label.width(), label.height() / 2, label.height() / 2);
            if (label != null) {
                plane.labels().put(next, arc);
            } else {
                trunks.grow(arc, number, next);
            }
            label = null;
            byNumber.computeIfAbsent(number, row -> new ArrayList<>()).add(next);
            links.add(Link.between(cell, shift, next, 0));
            cell = next;
            shift = 0;
        }
        links.add(Link.between(cell, shift, arc.to(), arc.toShift()));
        plane.trails().add(new Trail(arc.edge(), links, true));
    }

    private void number() {
        int id = 0;
        for (int row = 0; row < plane.rows().size(); row++) {
            List<Cell> cells = plane.rows().get(row);
            for (int place = 0; place < cells.size(); place++) {
                Cell cell = cells.get(place);
                cell.row = row;
                cell.place = place;
                cell.id = id++;
            }
        }
    }
}
