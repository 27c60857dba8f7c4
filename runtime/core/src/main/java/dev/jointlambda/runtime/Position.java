package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a step instance stands in the enclosing forEach regions.
 *
 * @param index the item in each region, outermost first
 * @param widths how many items each region has, outermost first: whoever ends an item must know what its collector waits
 *     for
 * @param regions of each level, from 0, whose forEach has a window with items left over, what is needed to send those
 */
record Position(List<Integer> index, List<Integer> widths, Map<Integer, Region> regions) {
    /** Outside of any forEach. */
    static final Position TOP = new Position(List.of(), List.of());

    Position {
        index = List.copyOf(index);
        widths = List.copyOf(widths);
        regions = Map.copyOf(regions);
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
        for (int level : regions.keySet()) {
            if (level < 0 || level >= index.size()) {
                throw new IllegalArgumentException(
                        "the position has " + index.size() + " levels, but a region on level " + level);
            }
        }
    }

    /** Where no forEach has a window. */
    Position(List<Integer> index, List<Integer> widths) {
        this(index, widths, Map.of());
    }

    /** Reads {@link #path()} back. */
    static Position parse(String path, List<Integer> widths, Map<Integer, Region> regions) {
        List<Integer> index = new ArrayList<>();
        if (!path.isEmpty()) {
            for (String each : path.split("\\.", -1)) {
                index.add(number(each));
            }
        }
        return new Position(index, widths, regions);
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

    /** One level deeper, in a forEach without a window. */
    Position item(int item, int width) {
        return item(item, width, null);
    }

    /** One level deeper. */
    Position item(int item, int width, @Nullable Region region) {
        List<Integer> deeper = new ArrayList<>(index);
        deeper.add(item);
        List<Integer> wider = new ArrayList<>(widths);
        wider.add(width);
        return new Position(deeper, wider, region == null ? regions : with(index.size(), region));
    }

    /** Where this many of the outermost levels stand. */
    Position prefix(int levels) {
        Map<Integer, Region> outer = new HashMap<>(regions);
        outer.keySet().removeIf(level -> level >= levels);
        return new Position(index.subList(0, levels), widths.subList(0, levels), outer);
    }

    /** Of the innermost level; null if its forEach has no window, or no item is left over. */
    @Nullable
    Region region() {
        return regions.get(last());
    }

    /** As this, the items of the innermost level being owned by a cloud, which matters only if it has a region. */
    Position owned(Cloud items) {
        Region region = region();
        return region == null || region.items() == items
                ? this
                : new Position(index, widths, with(last(), new Region(region.step(), region.list(), items)));
    }

    private Map<Integer, Region> with(int level, Region region) {
        Map<Integer, Region> changed = new HashMap<>(regions);
        changed.put(level, region);
        return changed;
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
