package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the edges into one step meet its parameters, right or wrong.
 *
 * @param step the step
 * @param edges the edges into it, in source order
 * @param region the forEach it runs in, once per item; null if it runs once
 * @param collected the forEach whose items it collects; null if it collects none
 * @param known false if something is wrong here or before, so that the region is a guess
 * @param feeds the edges that found their parameter
 * @param slots the edges again, by the slot they fill
 * @param older the parameters that read a step which does not lead here directly
 * @param clashes the edges whose type does not fit
 * @param ambiguities the parameters that more than one edge could feed, or edges that could feed more than one
 * @param ignored the edges whose value nobody takes
 * @param strange the edges of a choice that no parameter takes anything from
 * @param unfed the parameters nothing feeds
 */
record StepMatch(
        Step step,
        List<Edge> edges,
        @Nullable Region region,
        @Nullable Region collected,
        boolean known,
        List<Feed> feeds,
        List<Slot> slots,
        List<OlderRead> older,
        List<Clash> clashes,
        List<Ambiguity> ambiguities,
        List<Edge> ignored,
        List<Edge> strange,
        List<Parameter> unfed) {
    StepMatch {
        edges = List.copyOf(edges);
        feeds = List.copyOf(feeds);
        slots = List.copyOf(slots);
        older = List.copyOf(older);
        clashes = List.copyOf(clashes);
        ambiguities = List.copyOf(ambiguities);
        ignored = List.copyOf(ignored);
        strange = List.copyOf(strange);
        unfed = List.copyOf(unfed);
    }

    /** The edge's feeds: none if it only orders. */
    List<Feed> feedsOf(Edge edge) {
        return feeds.stream().filter(feed -> feed.edge().equals(edge)).toList();
    }

    /** The edges that feed a parameter. */
    List<Feed> feedsOf(Parameter parameter) {
        return feeds.stream().filter(feed -> feed.parameter().equals(parameter)).toList();
    }

    /** The slot an edge into this step fills. */
    int slot(Edge edge) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).edges().contains(edge)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no slot for " + edge);
    }

    /** Whether one edge reaches it in every outcome, so that there is nothing to wait for. */
    boolean direct() {
        return collected == null && slots.size() == 1;
    }
}
