package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bound step does when it has committed. */
sealed interface BoundEdge {
    /** When an edge is followed. */
    enum When {
        /** Whenever the step has not failed. */
        ALWAYS,
        /** If the step has chosen it. */
        CHOSEN,
        /** If the step has failed and its failure leads there. */
        CAUGHT
    }

    /**
     * Invokes a step that exactly one edge leads to in every outcome.
     *
     * @param carries the older results, by step, that some step behind this edge reads; in source order
     */
    record Invoke(Step target, When when, List<String> carries) implements BoundEdge {
        public Invoke {
            carries = List.copyOf(carries);
        }
    }

    /** Fills a slot of a join. */
    record Join(Step target, int slot, int slots, When when) implements BoundEdge {}

    /**
     * Invokes a step once per element; {@code collectors} say who gathers the results.
     *
     * @param carries the older results, by step, that some step behind this edge reads; in source order
     * @param window how many elements run at a time; 0 for all
     */
    record ForEach(Step target, List<Collect> collectors, List<String> carries, int window) implements BoundEdge {
        public ForEach {
            collectors = List.copyOf(collectors);
            carries = List.copyOf(carries);
        }
    }

    /** Fills one item's place in a slot of the collecting step. */
    record Collect(Step target, int slot, int slots, When when) implements BoundEdge {}

    /** Ends the execution with the result. */
    record End() implements BoundEdge {}

    /** Is one of several ends; slot 0 gives the result. */
    record Last(int slot, int slots) implements BoundEdge {}

    /**
     * Fills the slot of ends that cannot run any more once the step has gone on this way.
     *
     * @param target the chosen or catching step that says so; null: whenever the step has not failed
     * @param when CHOSEN or CAUGHT for a target, else ALWAYS
     */
    record Skip(@Nullable String target, int slot, int slots, When when) implements BoundEdge {}
}
