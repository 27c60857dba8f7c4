package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document path: an attribute, and steps into it.
 *
 * @param attribute the top-level attribute
 * @param steps names into maps ({@link String}) and positions in lists ({@link Integer})
 */
record Path(String attribute, List<Object> steps) {
    static Path of(String attribute) {
        return new Path(attribute, List.of());
    }

    /** What is there; null if nothing is. */
    @Nullable
    Cell find(Row row) {
        Cell cell = row.cell(attribute);
        for (Object step : steps) {
            cell = cell == null ? null : into(cell, step);
        }
        return cell;
    }

    private static @Nullable Cell into(Cell cell, Object step) {
        if (cell instanceof Cell.Fields fields && step instanceof String name) {
            return fields.value().get(name);
        }
        if (cell instanceof Cell.Items items && step instanceof Integer position) {
            return position < items.value().size() ? items.value().get(position) : null;
        }
        return null;
    }

    /** The row with something else there; null takes it away. */
    Row change(Row row, @Nullable Cell to, long at) {
        Cell changed = steps.isEmpty() ? to : change(row.cell(attribute), steps, to);
        return changed == null ? row.without(attribute) : row.with(attribute, changed, at);
    }

    private static Cell change(@Nullable Cell parent, List<Object> steps, @Nullable Cell to) {
        Object step = steps.get(0);
        List<Object> rest = steps.subList(1, steps.size());
        if (parent instanceof Cell.Fields fields && step instanceof String name) {
            Map<String, Cell> changed = new LinkedHashMap<>(fields.value());
            Cell cell = rest.isEmpty() ? to : change(fields.value().get(name), rest, to);
            if (cell == null) {
                changed.remove(name);
            } else {
                changed.put(name, cell);
            }
            return new Cell.Fields(changed);
        }
        if (parent instanceof Cell.Items items && step instanceof Integer position) {
            List<Cell> changed = new ArrayList<>(items.value());
            boolean there = position < changed.size();
            Cell cell = rest.isEmpty() ? to : change(there ? changed.get(position) : null, rest, to);
            if (cell == null) {
                if (there) {
                    changed.remove((int) position);
                }
            } else if (there) {
                changed.set(position, cell);
            } else {
                changed.add(cell);
            }
            return new Cell.Items(changed);
        }
        throw AwsError.validation("The document path provided in the update expression is invalid for update");
    }

    /** Whether one of two paths leads to the other, or both to the same. */
    boolean overlaps(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        return attribute.equals(other.attribute) && steps.subList(0, common).equals(other.steps.subList(0, common));
    }

    /** As DynamoDB prints it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[").append(attribute);
        steps.forEach(step -> text.append(", ").append(step instanceof Integer ? "[" + step + "]" : step));
        return text.append(']').toString();
    }
}
