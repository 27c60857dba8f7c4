package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edge that leaves a step, as generated code states it. The clouds are the target's: where it runs and, unless it
 * has no backup, where it runs when that cloud fails.
 *
 * @param kind how the target is reached
 * @param target the step the edge leads to; for SKIP the one whose being followed makes the ends impossible, or empty
 * @param slot for JOIN, COLLECT, LAST and SKIP the slot of the target that this edge fills, from 0
 * @param slots for JOIN, COLLECT, LAST and SKIP how many slots the target has
 * @param primary the target's primary cloud
 * @param backup the target's backup cloud; null if it has none
 * @param collectors for FOR_EACH the edges that collect the items
 * @param when when it is followed
 * @param carries for INVOKE and FOR_EACH the older results, by step, that are read behind this edge: they travel in the
 *     event while they are small
 * @param window for FOR_EACH how many items are under way at a time; 0 for all at once
 */
public record Edge(
        Kind kind,
        String target,
        int slot,
        int slots,
        Cloud primary,
        @Nullable Cloud backup,
        List<Edge> collectors,
        When when,
        List<String> carries,
        int window) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no such edge: it fills a slot that the target has not, carries
     *     results or is conditional where its kind cannot, or skips on a condition without a target
     */
    public Edge {
        collectors = List.copyOf(collectors);
        carries = List.copyOf(carries);
        if (slot < 0 || slot >= slots) {
            throw new IllegalArgumentException("slot " + slot + " of " + slots + " does not exist");
        }
        if (!carries.isEmpty() && kind != Kind.INVOKE && kind != Kind.FOR_EACH) {
            throw new IllegalArgumentException("an edge of kind " + kind + " sends no event and carries no results");
        }
        if (when != When.ALWAYS && (kind == Kind.FOR_EACH || kind == Kind.END || kind == Kind.LAST)) {
            throw new IllegalArgumentException("an edge of kind " + kind + " is not conditional");
        }
        if (window < 0 || (window > 0 && (kind != Kind.FOR_EACH || collectors.size() != 1))) {
            throw new IllegalArgumentException(
                    "only a forEach whose items end in one place has a window, and it is not " + window);
        }
        if (kind == Kind.SKIP && target.isEmpty() != (when == When.ALWAYS)) {
            throw new IllegalArgumentException(
                    "a skip has a target if and only if it is conditional, not \"" + target + "\" " + when);
        }
    }

    /** How a target is reached. */
    public enum Kind {
        /** Invoked with the output. */
        INVOKE,
        /** Invoked by whoever sees all its slots filled. */
        JOIN,
        /** Invoked once per element of the output. */
        FOR_EACH,
        /** As JOIN, with a slot per item of the innermost forEach around the source. */
        COLLECT,
        /** The only end: the execution completes with the output. */
        END,
        /** One of several ends that run together: the execution completes when all are in. */
        LAST,
        /** Fills the slot of ends that cannot run any more, with nothing. */
        SKIP
    }

    /** When an edge is followed. What a step has committed says so, for all attempts alike. */
    public enum When {
        /** Whenever the step has not failed. */
        ALWAYS,
        /** If the step has chosen its target. */
        CHOSEN,
        /** If the step has failed, and its failure leads to its target. */
        CAUGHT
    }

    /** To a step that one edge leads to in every outcome, and without a backup. */
    public static Edge to(String target, Cloud primary) {
        return to(target, primary, null);
    }

    /** To a step that one edge leads to in every outcome. */
    public static Edge to(String target, Cloud primary, @Nullable Cloud backup) {
        return of(Kind.INVOKE, target, 0, 1, primary, backup);
    }

    /** To a join without a backup. */
    public static Edge join(String target, int slot, int slots, Cloud primary) {
        return join(target, slot, slots, primary, null);
    }

    /** To a join. */
    public static Edge join(String target, int slot, int slots, Cloud primary, @Nullable Cloud backup) {
        return of(Kind.JOIN, target, slot, slots, primary, backup);
    }

    /** To a step without a backup that runs once per element; {@code collectors} are the edges that end the region. */
    public static Edge forEach(String target, Cloud primary, Edge... collectors) {
        return forEach(target, primary, (Cloud) null, collectors);
    }

    /** To a step that runs once per element; {@code collectors} are the edges that end the region. */
    public static Edge forEach(String target, Cloud primary, @Nullable Cloud backup, Edge... collectors) {
        return new Edge(Kind.FOR_EACH, target, 0, 1, primary, backup, List.of(collectors), When.ALWAYS, List.of(), 0);
    }

    /** To a step without a backup that collects the items of the innermost forEach around the source. */
    public static Edge collect(String target, int slot, int slots, Cloud primary) {
        return collect(target, slot, slots, primary, null);
    }

    /** To a step that collects the items of the innermost forEach around the source. */
    public static Edge collect(String target, int slot, int slots, Cloud primary, @Nullable Cloud backup) {
        return of(Kind.COLLECT, target, slot, slots, primary, backup);
    }

    /** Out of the workflow, from its only end; {@code home} is the start's primary cloud. */
    public static Edge end(Cloud home) {
        return of(Kind.END, "", 0, 1, home, null);
    }

    /** Out of the workflow, from one of several ends that run together; slot 0 carries the result. */
    public static Edge last(int slot, int slots, Cloud home) {
        return of(Kind.LAST, "", slot, slots, home, null);
    }

    /** Fills the slot of ends that cannot run any more, whenever the step has not failed. */
    public static Edge skip(int slot, int slots, Cloud home) {
        return of(Kind.SKIP, "", slot, slots, home, null);
    }

    /**
     * Fills the slot of ends that cannot run any more once a step is gone on to: chosen, unless the edge is made
     * {@link #caught}.
     */
    public static Edge skip(String target, int slot, int slots, Cloud home) {
        return new Edge(Kind.SKIP, target, slot, slots, home, null, List.of(), When.CHOSEN, List.of(), 0);
    }

    private static Edge of(Kind kind, String target, int slot, int slots, Cloud primary, @Nullable Cloud backup) {
        return new Edge(kind, target, slot, slots, primary, backup, List.of(), When.ALWAYS, List.of(), 0);
    }

    /** This edge, followed if its target is chosen. */
    public Edge chosen() {
        return when(When.CHOSEN);
    }

    /** This edge, followed if the step's failure leads to its target. */
    public Edge caught() {
        return when(When.CAUGHT);
    }

    private Edge when(When other) {
        return new Edge(kind, target, slot, slots, primary, backup, collectors, other, carries, window);
    }

    /** This edge, whose events carry what these steps returned. */
    public Edge carrying(String... steps) {
        return new Edge(kind, target, slot, slots, primary, backup, collectors, when, List.of(steps), window);
    }

    /** This forEach, with at most so many items under way at a time; 0 for all at once. */
    public Edge window(int items) {
        return new Edge(kind, target, slot, slots, primary, backup, collectors, when, carries, items);
    }

    /** Whether it is followed after this commit. */
    public boolean followed(Register committed) {
        return followed(committed.outcome(), committed.placed().keySet());
    }

    /** Whether it is followed after a commit with this outcome and these successors. */
    boolean followed(Outcome outcome, Set<String> successors) {
        return switch (when) {
            case ALWAYS -> outcome == Outcome.OK;
            case CHOSEN -> outcome == Outcome.OK && successors.contains(target);
            case CAUGHT -> outcome == Outcome.FAILED && successors.contains(target);
        };
    }

    /** Whether the target waits for other arrivals too, and may take the outcome itself. */
    boolean joins() {
        return kind == Kind.JOIN || kind == Kind.COLLECT || kind == Kind.LAST;
    }

    /** Whether it leads to a step, which then stands among the successors of a commit. */
    boolean leadsOn() {
        return kind != Kind.END && kind != Kind.LAST && kind != Kind.SKIP;
    }

    /** Whether the commit that it leaves says which cloud owns its target; the owner of a join is fixed. */
    boolean placeable() {
        return kind == Kind.INVOKE || kind == Kind.FOR_EACH;
    }

    /** The cloud to turn to when one has failed; null if there is none. */
    @Nullable
    Cloud other(Cloud cloud) {
        return cloud == primary ? backup : primary;
    }

    /** As any record's; written out, because each function compares its edges when it starts, and a record would first link this. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edge edge
                && kind == edge.kind
                && target.equals(edge.target)
                && slot == edge.slot
                && slots == edge.slots
                && primary == edge.primary
                && backup == edge.backup
                && collectors.equals(edge.collectors)
                && when == edge.when
                && carries.equals(edge.carries)
                && window == edge.window;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * kind.hashCode() + target.hashCode()) + slot) + primary.hashCode();
    }
}
