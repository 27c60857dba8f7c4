package dev.jointlambda.processor.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets edges that lead to one step, and look the same, flow into each other, if there are many of them: a line for each
 * would be a comb that nobody can follow, and cost a cell in every row.
 */
final class Trunks {
    private static final int MANY = 8;

    /** What tells whether edges may share a line. */
    private record Target(Cell cell, double shift, boolean many, PictureEdge.When when) {
        static Target of(Arc arc) {
            return new Target(
                    arc.to(), arc.toShift(), arc.edge().many(), arc.edge().when());
        }
    }

    private record Place(Target target, int row) {}

    private final Map<Target, Integer> arriving = new HashMap<>();
    private final Map<Place, Cell> bends = new HashMap<>();

    Trunks(List<Arc> arcs) {
        arcs.forEach(arc -> arriving.merge(Target.of(arc), 1, Integer::sum));
    }

    /** Where in a row an edge meets those before it; null if there is nothing to meet. */
    @Nullable
    Cell at(Arc arc, int row) {
        return bends.get(new Place(Target.of(arc), row));
    }

    /** Lets others of its kind meet an edge in a row. */
    void grow(Arc arc, int row, Cell bend) {
        Target target = Target.of(arc);
        if (arriving.getOrDefault(target, 0) > MANY) {
            bends.put(new Place(target, row), bend);
        }
    }
}
