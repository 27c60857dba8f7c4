package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a workflow that runs once per element of a forEach.
 *
 * @param list the step whose result has the elements
 * @param item the step each element goes to
 * @param outer the forEach that the list step itself runs in; null if it runs once
 */
record Region(Step list, Step item, @Nullable Region outer) {
    /** The regions around a step that runs in this one, the outermost first; none for null. */
    static List<Region> around(@Nullable Region innermost) {
        List<Region> regions = new ArrayList<>();
        for (Region each = innermost; each != null; each = each.outer) {
            regions.add(0, each);
        }
        return regions;
    }
}
