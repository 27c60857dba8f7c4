package dev.jointlambda.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a step instance stands in the enclosing forEach regions.
 *
 * @param index the item in each region, outermost first
 * @param widths how many items each region has, outermost first: whoever ends an item must know what its collector waits
 *     for
 */
record Position(List<Integer> index, List<Integer> widths) {
    /** Outside of any forEach. */
    static final Position TOP = new Position(List.of(), List.of());

    Position {
        index = List.copyOf(index);
        widths = List.copyOf(widths);
        if (index.size() != widths.size()) {
            throw new IllegalArgumentException(
                    "the position has " + index.size() + " levels, but " + widths.size() + " widths");
        }
        for (int level = 0; level < index.size(); level++) {
            if (index.get(level) < 0 || index.get(level) >= widths.get(level)) {
                throw new IllegalArgumentException(
                        "item " + index.get(level) + " of " + widths.get(level) + " does not exist");
            }
        }
    }

    /** Reads {@link #path()} back. */
    static Position parse(String path, List<Integer> widths) {
        List<Integer> index = new ArrayList<>();
        if (!path.isEmpty()) {
            for (String each : path.split("\\.", -1)) {
                index.add(number(each));
            }
        }
        return new Position(index, widths);
    }

    private static int number(String item) {
        try {
            return Integer.parseInt(item);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the index has something else than numbers", e);
        }
    }

    /** The form in keys and events: the items, joined by dots. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int item : index) {
            path.append(path.isEmpty() ? "" : ".").append(item);
        }
        return path.toString();
    }

    /** One level deeper. */
    Position item(int item, int width) {
        List<Integer> deeper = new ArrayList<>(index);
        deeper.add(item);
        List<Integer> wider = new ArrayList<>(widths);
        wider.add(width);
        return new Position(deeper, wider);
    }

    /** Where this many of the outermost levels stand. */
    Position prefix(int levels) {
        return new Position(index.subList(0, levels), widths.subList(0, levels));
    }

    /** How many forEach regions are around it. */
    int depth() {
        return index.size();
    }

    /** One level up: where the collector of these items stands. */
    Position parent() {
        return prefix(last());
    }

    /** Which item of the innermost forEach this is. */
    int item() {
        return index.get(last());
    }

    /** How many items the innermost forEach has. */
    int width() {
        return widths.get(last());
    }

    private int last() {
        if (index.isEmpty()) {
            throw new IllegalStateException("this step is in no forEach");
        }
        return index.size() - 1;
    }
}
