package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edge that leaves a step: each alternative is one factory of {@code dev.jointlambda.runtime.Edge}. */
sealed interface EdgePlan {
    /** When it is followed. */
    default When when() {
        return When.ALWAYS;
    }

    /** An edge to a step. */
    sealed interface ToStep extends EdgePlan {
        /** The step's name. */
        String target();

        /** Where that step runs. */
        PlacementPlan placement();
    }

    /** An edge whose event may take older results along. */
    sealed interface Carrying extends ToStep {
        /** The steps whose results they are. */
        List<String> carries();
    }

    /** An edge that fills one slot of several. */
    sealed interface Slotted extends EdgePlan {
        /** The slot it fills, from 0. */
        int slot();

        /** How many there are. */
        int slots();
    }

    /** An edge that has to do with the end of the execution. */
    sealed interface Out extends EdgePlan {
        /** Where the execution is at home. */
        Cloud home();
    }

    /** To a step that one edge leads to in every run. */
    record Invoke(String target, PlacementPlan placement, When when, List<String> carries) implements Carrying {
        public Invoke {
            carries = List.copyOf(carries);
        }
    }

    /** To a join. */
    record Join(String target, int slot, int slots, PlacementPlan placement, When when) implements ToStep, Slotted {}

    /**
     * To a step that runs once per element.
     *
     * @param collectors the slots that the items fill, in source order; never empty
     * @param window how many elements run at a time; 0 for all
     */
    record ForEach(String target, PlacementPlan placement, List<Collect> collectors, List<String> carries, int window)
            implements Carrying {
        public ForEach {
            collectors = List.copyOf(collectors);
            carries = List.copyOf(carries);
            if (collectors.isEmpty()) {
                throw new IllegalArgumentException("nothing collects the items of \"" + target + "\"");
            }
        }
    }

    /** To a step that collects the items of the innermost forEach around the source. */
    record Collect(String target, int slot, int slots, PlacementPlan placement, When when) implements ToStep, Slotted {}

    /** Out of the workflow, from its only end. */
    record End(Cloud home) implements Out {}

    /** Out of the workflow, from one of several ends that run together; slot 0 carries the result. */
    record Last(int slot, int slots, Cloud home) implements Slotted, Out {}

    /**
     * In place of an end that cannot run any more.
     *
     * @param target the step that was gone on to and so rules the end out; null if the step itself does
     */
    record Skip(@Nullable String target, int slot, int slots, Cloud home, When when) implements Slotted, Out {}
}
