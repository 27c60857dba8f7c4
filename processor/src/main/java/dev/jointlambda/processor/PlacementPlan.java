package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a step runs.
 *
 * @param primary the cloud that runs it while it can
 * @param backup the cloud that takes over; null if none does
 */
record PlacementPlan(Cloud primary, @Nullable Cloud backup) {
    /** The primary, then the backup if there is one. */
    List<Cloud> clouds() {
        return backup == null ? List.of(primary) : List.of(primary, backup);
    }
}
