package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;

/** An edge that leaves a step: each alternative is one factory of {@code dev.jointlambda.runtime.Edge}. */
sealed interface EdgePlan {
    /** An edge to a step. */
    sealed interface ToStep extends EdgePlan {
        /** The step's name. */
        String target();

        /** Where that step runs. */
        PlacementPlan placement();
    }

    /** An edge that fills one slot of several. */
    sealed interface Slotted extends EdgePlan {
        /** The slot it fills, from 0. */
        int slot();

        /** How many there are. */
        int slots();
    }

    /** To a step with one predecessor in every run. */
    record Invoke(String target, PlacementPlan placement) implements ToStep {}

    /** To a join. */
    record Join(String target, int slot, int slots, PlacementPlan placement) implements ToStep, Slotted {}

    /**
     * To a step that runs once per element.
     *
     * @param collectors the edges that collect the items, in source order; never empty
     */
    record ForEach(String target, PlacementPlan placement, List<Collect> collectors) implements ToStep {
        public ForEach {
            collectors = List.copyOf(collectors);
            if (collectors.isEmpty()) {
                throw new IllegalArgumentException("nothing collects the items of \"" + target + "\"");
            }
        }
    }

    /** To a step that collects the items of the innermost forEach around the source. */
    record Collect(String target, int slot, int slots, PlacementPlan placement) implements ToStep, Slotted {}

    /** Out of the workflow, from its only end. */
    record End(Cloud home) implements EdgePlan {}

    /** Out of the workflow, from one of several ends that run together; slot 0 carries the result. */
    record Last(int slot, int slots, Cloud home) implements Slotted {}
}
