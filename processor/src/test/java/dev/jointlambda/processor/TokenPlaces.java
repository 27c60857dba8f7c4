package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import dev.jointlambda.processor.TokenBinding.Entry;
import dev.jointlambda.processor.TokenBinding.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a step waits for: one arrival for each parameter, and one for each thing it is merely ordered behind. What may come
 * without a value, an edge that carries none or an Optional parameter, counts as one thing with what it excludes: one of
 * them comes, and the Optional parameters that it does not feed are empty.
 */
final class TokenPlaces {
    /**
     * Edges that are open to sharing a place.
     *
     * @param parameter the Optional parameter they feed; -1 for an edge that carries order only
     */
    private record Unit(int parameter, List<Arrow> arrows) {}

    private final Wiring wiring;
    private final TokenExclusion exclusion;
    private final Map<Arrow, Integer> places = new LinkedHashMap<>();

    private TokenPlaces(Wiring wiring, TokenExclusion exclusion) {
        this.wiring = wiring;
        this.exclusion = exclusion;
    }

    /**
     * The number of the thing waited for, by edge.
     *
     * @throws UnclearSketchException if an edge without a value could go together with either of two that come together
     */
    static Map<Arrow, Integer> of(Wiring wiring, TokenExclusion exclusion) {
        TokenPlaces all = new TokenPlaces(wiring, exclusion);
        List<Unit> units = all.units();
        all.checkClear(units, unit -> unit.parameter() >= 0);
        List<List<Unit>> grouping = all.working(units, 0, new ArrayList<>());
        if (grouping == null) {
            all.checkClear(units, unit -> true);
            grouping = all.firstFit(units);
        }
        int next = wiring.step().takes().size();
        for (List<Unit> group : grouping) {
            for (Unit unit : group) {
                for (Arrow arrow : unit.arrows()) {
                    all.places.put(arrow, next);
                }
            }
            next++;
        }
        return all.places;
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < wiring.step().takes().size(); i++) {
            int parameter = i;
            List<Arrow> arrows = wiring.entries().stream()
                    .filter(entry -> entry.parameter() == parameter)
                    .map(Entry::arrow)
                    .toList();
            if (!arrows.isEmpty() && wiring.step().takes().get(i).optional()) {
                units.add(new Unit(i, arrows));
            } else {
                arrows.forEach(arrow -> places.put(arrow, parameter));
            }
        }
        wiring.entries().stream()
                .filter(Entry::orders)
                .forEach(entry -> units.add(new Unit(-1, List.of(entry.arrow()))));
        return units;
    }

    /** An edge that carries order only must not exclude two, of a kind, that come together. */
    private void checkClear(List<Unit> units, Predicate<Unit> kind) {
        for (Unit unit : units) {
            List<Unit> lacking = units.stream()
                    .filter(other -> unit.parameter() < 0 && kind.test(other) && exclusive(unit, other))
                    .filter(other -> !other.equals(unit))
                    .toList();
            boolean clear = lacking.stream()
                    .allMatch(one -> lacking.stream().allMatch(other -> one.equals(other) || exclusive(one, other)));
            if (!clear) {
                throw new UnclearSketchException(unit.arrows() + " could stand in for either of two");
            }
        }
    }

    private boolean exclusive(Unit one, Unit other) {
        return one.arrows().stream()
                .allMatch(arrow -> other.arrows().stream().allMatch(each -> exclusion.exclusive(arrow, each)));
    }

    /** A grouping of which each group gets exactly one arrival whenever the step is reached; null if there is none. */
    private @Nullable List<List<Unit>> working(List<Unit> units, int at, List<List<Unit>> groups) {
        if (at == units.size()) {
            return groups.stream().allMatch(this::works) ? groups : null;
        }
        Unit unit = units.get(at);
        for (int i = 0; i <= groups.size(); i++) {
            if (i < groups.size() && !groups.get(i).stream().allMatch(other -> exclusive(unit, other))) {
                continue;
            }
            List<List<Unit>> more = new ArrayList<>(groups);
            List<Unit> group = new ArrayList<>(i < groups.size() ? groups.get(i) : List.of());
            group.add(unit);
            if (i < groups.size()) {
                more.set(i, group);
            } else {
                more.add(group);
            }
            List<List<Unit>> found = working(units, at + 1, more);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean works(List<Unit> group) {
        return exclusion.arrivals(wiring.step().name()).stream().allMatch(arrived -> {
            long hits = group.stream()
                    .flatMap(unit -> unit.arrows().stream())
                    .filter(arrived::contains)
                    .count();
            return hits == 1;
        });
    }

    private List<List<Unit>> firstFit(List<Unit> units) {
        List<List<Unit>> groups = new ArrayList<>();
        for (Unit unit : units) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> exclusive(unit, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Unit> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(unit);
        }
        return groups;
    }
}
