package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one event says: run this step instance on these inputs. Made of stored rows only.
 *
 * @param key the step instance
 * @param workflowVersion the version of the graph the execution runs on
 * @param position where the instance stands; says the same as the key's index
 * @param owner the cloud whose store has, or will have, the instance's register
 * @param origin where its input is
 * @param executionInput the execution's input, while small enough to travel along; null: it is in the execution's row
 * @param carried older results that travel along, by the step that gave them; where one is not, its rows have it
 * @param at causal time of the commit that led to this event, in milliseconds since the epoch
 * @param deadline when the execution is too late, in milliseconds since the epoch
 * @param exp from when on this event is dropped, in milliseconds since the epoch
 * @param trace the trace header to go on with; null if there is none
 */
record Envelope(
        StepKey key,
        int workflowVersion,
        Position position,
        Cloud owner,
        Origin origin,
        @Nullable Bytes executionInput,
        Map<String, Bytes> carried,
        long at,
        long deadline,
        long exp,
        @Nullable String trace) {
    Envelope {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
    }
}
