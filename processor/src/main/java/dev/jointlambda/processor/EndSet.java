package dev.jointlambda.processor;

import java.util.BitSet;
import java.util.List;

/**
 * The ends that run in some outcome.
 *
 * @param ends their numbers among the workflow's ends
 * @param witness how that comes about
 */
record EndSet(BitSet ends, Witness witness) {
    /** Numbers the ends for a walk. */
    record Marks(List<Step> ends) {
        int count() {
            return ends.size();
        }

        BitSet of(Way way) {
            BitSet marks = new BitSet();
            if (way.ends()) {
                marks.set(ends.indexOf(way.step()));
            }
            return marks;
        }
    }

    static Marks marks(Workflow workflow) {
        return new Marks(workflow.ends());
    }
}
