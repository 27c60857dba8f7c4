package dev.jointlambda.processor;

import java.util.List;

/** What a bound step does when it has committed. */
sealed interface BoundEdge {
    /** Invokes its only successor of that name with the result. */
    record Invoke(Step target) implements BoundEdge {}

    /** Fills a slot of a join. */
    record Join(Step target, int slot, int slots) implements BoundEdge {}

    /** Invokes a step once per element; {@code collectors} say who gathers the results. */
    record ForEach(Step target, List<Collect> collectors) implements BoundEdge {
        public ForEach {
            collectors = List.copyOf(collectors);
        }
    }

    /** Fills one item's place in a slot of the collecting step. */
    record Collect(Step target, int slot, int slots) implements BoundEdge {}

    /** Ends the execution with the result. */
    record End() implements BoundEdge {}

    /** Is one of several ends; slot 0 gives the result. */
    record Last(int slot, int slots) implements BoundEdge {}
}
