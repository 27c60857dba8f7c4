package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt would commit, and where it would go on. Only what is stored in the end counts: an attempt that repeats
 * the step may choose otherwise.
 *
 * @param attempt the attempt
 * @param result the outcome
 * @param way the conditional edge that is followed: the chosen one, or the one that the failure leads along; null if there
 *     is none
 */
record Choice(Attempt attempt, ResultBytes result, @Nullable Edge way) {
    /**
     * Of a step that does not choose.
     *
     * @throws IllegalStateException if it should, or if its failure leads along an edge it has not
     */
    static Choice none(Attempt attempt, ResultBytes result) {
        for (Edge edge : attempt.edges()) {
            if (edge.when() == Edge.When.CHOSEN) {
                throw wrong(attempt, "chooses where to go on, but nothing was chosen");
            }
        }
        return caught(attempt, result);
    }

    /**
     * Of a step that chooses.
     *
     * @throws IllegalStateException if the choice, or the edge that its failure leads along, is none it has
     */
    static <T> Choice of(
            Attempt attempt, ResultBytes bytes, Result<T> result, Function<? super T, @Nullable Edge> choice) {
        if (bytes.outcome() == Outcome.FAILED || !(result instanceof Result.Returned<T> returned)) {
            return caught(attempt, bytes);
        }
        Edge chosen = choice.apply(returned.value());
        if (chosen == null) {
            throw wrong(
                    attempt,
                    "chooses nothing for a value of "
                            + returned.value().getClass().getName());
        }
        return new Choice(attempt, bytes, own(attempt, chosen, Edge.When.CHOSEN));
    }

    private static Choice caught(Attempt attempt, ResultBytes result) {
        Edge caught = result.caught();
        return new Choice(attempt, result, caught == null ? null : own(attempt, caught, Edge.When.CAUGHT));
    }

    private static Edge own(Attempt attempt, Edge edge, Edge.When when) {
        if (edge.when() != when || !edge.leadsOn() || !attempt.edges().contains(edge)) {
            throw wrong(attempt, "has no edge to \"" + edge.target() + "\" that is " + when);
        }
        return edge;
    }

    private static IllegalStateException wrong(Attempt attempt, String what) {
        return new IllegalStateException(
                attempt.access().who() + ": the step " + what + "; generate its function anew and deploy it");
    }

    /** The successors, and for each the owner: the one place in which it is chosen. A join's owner is fixed. */
    Map<String, Cloud> placements() {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        for (Edge edge : attempt.edges()) {
            boolean followed = edge.when() == Edge.When.ALWAYS ? result.outcome() == Outcome.OK : edge.equals(way);
            if (followed && edge.leadsOn()) {
                placed.put(edge.target(), placement(edge));
            }
        }
        return placed;
    }

    /** The primary, unless it has just failed and the backup has not; the backup then owns and runs the successor. */
    private Cloud placement(Edge edge) {
        CloudHealth health = attempt.access().health();
        Cloud backup = edge.backup();
        return backup != null && edge.placeable() && health.broken(edge.primary()) && !health.broken(backup)
                ? backup
                : edge.primary();
    }
}
