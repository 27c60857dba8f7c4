package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a step instance commits. Known before the user's code runs, from the graph, the width and the owner, and never
 * from the size of the output: every attempt must look in the same place.
 */
sealed interface CommitPlace permits RegisterPlace, SlotPlace {
    /** The most arrivals for which a join row takes its branches' outcomes: beyond, rewriting the row costs more. */
    int MERGE_LIMIT = 32;

    /** The place of an instance of a step with these edges. */
    static CommitPlace of(List<Edge> edges, StepKey key, Position position, Cloud owner) {
        if (edges.size() == 1 && edges.get(0).joins() && edges.get(0).when() == Edge.When.ALWAYS) {
            Arrival arrival = Arrival.of(edges.get(0), key.execution(), position);
            if (arrival.owner() == owner && arrival.expected() <= MERGE_LIMIT) {
                return new SlotPlace(key, arrival);
            }
        }
        return new RegisterPlace(key, owner);
    }

    /** What is committed here, eventually consistent; null if nothing is known to be. */
    @Nullable
    Stored read(Access access);

    /** Commits unless somebody has. Returns what is stored, whoever wrote it. */
    Stored commit(Access access, Values values, Draft draft);

    /**
     * To be called before going on from somebody else's commit: freezes the placement of the successors and returns what
     * is stored now; null if it is gone, the execution being over for long.
     */
    @Nullable
    Stored takeOver(Access access, Stored seen);
}
