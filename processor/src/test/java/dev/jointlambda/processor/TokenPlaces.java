package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import dev.jointlambda.processor.TokenBinding.Entry;
import dev.jointlambda.processor.TokenBinding.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a step waits for: one arrival for each parameter, and one for each thing it is merely ordered behind. An edge
 * without a value stands in for a missing one where an Optional parameter can be empty, that is, where it excludes all
 * edges that feed that parameter; several that exclude each other are one thing to wait for.
 */
final class TokenPlaces {
    private TokenPlaces() {}

    /**
     * The number of the thing waited for, by edge.
     *
     * @throws UnclearSketchException if an edge could stand in for two parameters, or if it is unclear which of the
     *     edges without a value belong together
     */
    static Map<Arrow, Integer> of(Wiring wiring, TokenExclusion exclusion) {
        Map<Arrow, Integer> places = new LinkedHashMap<>();
        List<Arrow> ordering = new ArrayList<>();
        for (Entry entry : wiring.entries()) {
            if (!entry.orders()) {
                places.put(entry.arrow(), entry.parameter());
            }
        }
        Map<Arrow, Integer> empties = new LinkedHashMap<>();
        for (Entry entry : wiring.entries()) {
            if (!entry.orders()) {
                continue;
            }
            List<Integer> optional = standsInFor(entry.arrow(), wiring, places, exclusion);
            if (optional.size() > 1) {
                throw new UnclearSketchException(entry.arrow() + " could stand in for two parameters");
            } else if (optional.isEmpty()) {
                ordering.add(entry.arrow());
            } else {
                empties.put(entry.arrow(), optional.get(0));
            }
        }
        places.putAll(empties);
        int next = wiring.step().takes().size();
        while (!ordering.isEmpty()) {
            for (Arrow arrow : group(ordering, exclusion)) {
                places.put(arrow, next);
                ordering.remove(arrow);
            }
            next++;
        }
        return places;
    }

    private static List<Integer> standsInFor(
            Arrow arrow, Wiring wiring, Map<Arrow, Integer> places, TokenExclusion exclusion) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < wiring.step().takes().size(); i++) {
            int parameter = i;
            List<Arrow> feeding = places.keySet().stream()
                    .filter(each -> Objects.equals(places.get(each), parameter))
                    .toList();
            if (wiring.step().takes().get(i).optional()
                    && !feeding.isEmpty()
                    && feeding.stream().allMatch(each -> exclusion.exclusive(each, arrow))) {
                found.add(i);
            }
        }
        return found;
    }

    /** The first edge and those that exclude it; they must exclude each other, and nothing else. */
    private static List<Arrow> group(List<Arrow> ordering, TokenExclusion exclusion) {
        List<Arrow> group = ordering.stream()
                .filter(each -> each.equals(ordering.get(0)) || exclusion.exclusive(each, ordering.get(0)))
                .toList();
        for (Arrow one : group) {
            for (Arrow other : ordering) {
                if (!one.equals(other) && exclusion.exclusive(one, other) != group.contains(other)) {
                    throw new UnclearSketchException("unclear with which edges " + one + " belongs together");
                }
            }
        }
        return group;
    }
}
