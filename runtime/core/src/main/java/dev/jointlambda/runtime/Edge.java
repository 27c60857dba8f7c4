package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edge that leaves a step, as generated code states it. The clouds are the target's: where it runs and, unless it
 * has no backup, where it runs when that cloud fails.
 *
 * @param kind how the target is reached
 * @param target the step the edge leads to
 * @param slot for JOIN, COLLECT and LAST the slot of the target that this edge fills, from 0
 * @param slots for JOIN, COLLECT and LAST how many slots the target has
 * @param primary the target's primary cloud
 * @param backup the target's backup cloud; null if it has none
 * @param collectors for FOR_EACH the edges that collect the items
 */
public record Edge(
        Kind kind,
        String target,
        int slot,
        int slots,
        Cloud primary,
        @Nullable Cloud backup,
        List<Edge> collectors) {
    /** Copies the collectors. */
    public Edge {
        collectors = List.copyOf(collectors);
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
        LAST
    }

    /** To a step with one predecessor and no backup. */
    public static Edge to(String target, Cloud primary) {
        return to(target, primary, null);
    }

    /** To a step with one predecessor. */
    public static Edge to(String target, Cloud primary, @Nullable Cloud backup) {
        return new Edge(Kind.INVOKE, target, 0, 1, primary, backup, List.of());
    }

    /** To a join without a backup. */
    public static Edge join(String target, int slot, int slots, Cloud primary) {
        return join(target, slot, slots, primary, null);
    }

    /** To a join. */
    public static Edge join(String target, int slot, int slots, Cloud primary, @Nullable Cloud backup) {
        return new Edge(Kind.JOIN, target, slot, slots, primary, backup, List.of());
    }

    /** To a step without a backup that runs once per element; {@code collectors} are the edges that end the region. */
    public static Edge forEach(String target, Cloud primary, Edge... collectors) {
        return forEach(target, primary, (Cloud) null, collectors);
    }

    /** To a step that runs once per element; {@code collectors} are the edges that end the region. */
    public static Edge forEach(String target, Cloud primary, @Nullable Cloud backup, Edge... collectors) {
        return new Edge(Kind.FOR_EACH, target, 0, 1, primary, backup, List.of(collectors));
    }

    /** To a step without a backup that collects the items of the innermost forEach around the source. */
    public static Edge collect(String target, int slot, int slots, Cloud primary) {
        return collect(target, slot, slots, primary, null);
    }

    /** To a step that collects the items of the innermost forEach around the source. */
    public static Edge collect(String target, int slot, int slots, Cloud primary, @Nullable Cloud backup) {
        return new Edge(Kind.COLLECT, target, slot, slots, primary, backup, List.of());
    }

    /** Out of the workflow, from its only end; {@code home} is the start's primary cloud. */
    public static Edge end(Cloud home) {
        return new Edge(Kind.END, "", 0, 1, home, null, List.of());
    }

    /** Out of the workflow, from one of several ends that run together; slot 0 carries the result. */
    public static Edge last(int slot, int slots, Cloud home) {
        return new Edge(Kind.LAST, "", slot, slots, home, null, List.of());
    }

    /** Whether the target waits for other arrivals too. */
    boolean joins() {
        return kind == Kind.JOIN || kind == Kind.COLLECT || kind == Kind.LAST;
    }

    /** The cloud to turn to when one has failed; null if there is none. */
    @Nullable
    Cloud other(Cloud cloud) {
        return cloud == primary ? backup : primary;
    }
}
