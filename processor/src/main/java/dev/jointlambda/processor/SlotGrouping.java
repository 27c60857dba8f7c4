package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the edges into a step to slots. The edges of one parameter are one slot. What carries order only stands in for a
 * value that an Optional may lack, where the two exclude each other; else edges that exclude each other share a slot.
 */
final class SlotGrouping {
    private final Outcomes outcomes;
    private final List<Edge> edges;

    private SlotGrouping(Outcomes outcomes, List<Edge> edges) {
        this.outcomes = outcomes;
        this.edges = edges;
    }

    /** The slots, in the order of the parameters they feed; those that only order come last. */
    static List<Slot> of(Outcomes outcomes, Step step, List<Edge> edges, List<Feed> feeds) {
        SlotGrouping grouping = new SlotGrouping(outcomes, edges);
        List<Slot> whole = new ArrayList<>();
        List<Slot> open = new ArrayList<>();
        for (Slot slot : grouping.separate(step, feeds)) {
            boolean mayMerge = slot.mayBeEmpty() && !outcomes.one(slot.edges());
            (mayMerge ? open : whole).add(slot);
        }
        whole.addAll(grouping.merged(open));
        return grouping.inOrder(step, whole);
    }

    /** A slot for each parameter, or for parameters with an edge in common, and one for each edge nobody takes. */
    private List<Slot> separate(Step step, List<Feed> feeds) {
        List<Slot> slots = new ArrayList<>();
        Set<Edge> ordering = new LinkedHashSet<>(edges);
        for (Parameter parameter : step.parameters()) {
            Set<Edge> fed = new LinkedHashSet<>();
            feeds.stream().filter(feed -> feed.parameter().equals(parameter)).forEach(feed -> fed.add(feed.edge()));
            if (fed.isEmpty()) {
                continue;
            }
            Slot slot = slot(fed, List.of(parameter));
            for (Slot other : List.copyOf(slots)) {
                if (other.edges().stream().anyMatch(fed::contains)) {
                    slots.remove(other);
                    slot = both(other, slot);
                }
            }
            slots.add(slot);
            ordering.removeAll(fed);
        }
        ordering.forEach(edge -> slots.add(slot(Set.of(edge), List.of())));
        return slots;
    }

    /** First fit: each joins the first slot it excludes. */
    private List<Slot> merged(List<Slot> open) {
        List<Slot> merged = new ArrayList<>();
        for (Slot slot : open) {
            int at = 0;
            while (at < merged.size() && !outcomes.exclusive(merged.get(at).edges(), slot.edges())) {
                at++;
            }
            if (at < merged.size()) {
                merged.set(at, both(merged.get(at), slot));
            } else {
                merged.add(slot);
            }
        }
        return merged;
    }

    private Slot both(Slot one, Slot other) {
        Set<Edge> all = new LinkedHashSet<>(one.edges());
        all.addAll(other.edges());
        List<Parameter> parameters = new ArrayList<>(one.parameters());
        parameters.addAll(other.parameters());
        return slot(all, parameters);
    }

    private Slot slot(Set<Edge> some, List<Parameter> parameters) {
        return new Slot(edges.stream().filter(some::contains).toList(), parameters);
    }

    private List<Slot> inOrder(Step step, List<Slot> slots) {
        Set<Slot> ordered = new LinkedHashSet<>();
        for (Parameter parameter : step.parameters()) {
            slots.stream().filter(slot -> slot.parameters().contains(parameter)).forEach(ordered::add);
        }
        for (Edge edge : edges) {
            slots.stream().filter(slot -> slot.edges().contains(edge)).forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }
}
