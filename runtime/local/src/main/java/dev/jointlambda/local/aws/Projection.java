package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of an item to answer with. */
final class Projection {
    private final @Nullable List<Path> paths;

    private Projection(@Nullable List<Path> paths) {
        this.paths = paths;
    }

    /** Of a request without another expression. */
    static Projection of(Parameters request) {
        Placeholders placeholders = request.placeholders();
        Projection projection = of(request, placeholders);
        placeholders.checkAllUsed();
        return projection;
    }

    static Projection of(Parameters request, Placeholders placeholders) {
        String expression = request.text("ProjectionExpression");
        return new Projection(
                expression == null ? null : new Grammar("ProjectionExpression", expression, placeholders).paths());
    }

    Row of(Row row) {
        if (paths == null) {
            return row;
        }
        Row part = Row.empty();
        for (Path path : paths) {
            Cell cell = path.find(row);
            if (cell != null) {
                part = place(part, path, cell);
            }
        }
        return part;
    }

    /** Puts what a path leads to where it was; lists keep only what was asked for. */
    private static Row place(Row part, Path path, Cell cell) {
        Row placed = part;
        for (int depth = 0; depth < path.steps().size(); depth++) {
            Path parent = new Path(path.attribute(), path.steps().subList(0, depth));
            if (parent.find(placed) == null) {
                boolean map = path.steps().get(depth) instanceof String;
                Map<String, Cell> none = new LinkedHashMap<>();
                placed = parent.change(placed, map ? new Cell.Fields(none) : new Cell.Items(List.of()), 0);
            }
        }
        return path.change(placed, cell, 0);
    }
}
