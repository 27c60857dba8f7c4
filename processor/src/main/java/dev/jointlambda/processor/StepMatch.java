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
 * @param clashes the edges whose type does not fit
 * @param ambiguities the parameters that more than one edge could feed, or edges that could feed more than one
 * @param ignored the edges whose value nobody takes
 * @param unfed the parameters nothing feeds
 * @param unreachable the {@code @From} parameters that name no direct predecessor
 */
record StepMatch(
        Step step,
        List<Edge> edges,
        @Nullable Region region,
        @Nullable Region collected,
        boolean known,
        List<Feed> feeds,
        List<Clash> clashes,
        List<Ambiguity> ambiguities,
        List<Edge> ignored,
        List<Parameter> unfed,
        List<Parameter> unreachable) {
    StepMatch {
        edges = List.copyOf(edges);
        feeds = List.copyOf(feeds);
        clashes = List.copyOf(clashes);
        ambiguities = List.copyOf(ambiguities);
        ignored = List.copyOf(ignored);
        unfed = List.copyOf(unfed);
        unreachable = List.copyOf(unreachable);
    }

    /** The edge's feeds: none if it only orders. */
    List<Feed> feedsOf(Edge edge) {
        return feeds.stream().filter(feed -> feed.edge().equals(edge)).toList();
    }
}
