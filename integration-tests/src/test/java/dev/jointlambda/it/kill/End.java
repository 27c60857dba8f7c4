package dev.jointlambda.it.kill;

import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * One row of an execution as such.
 *
 * @param store which store has it
 * @param status how it stands
 * @param result the result, if it stands in this row
 * @param resultIn the row that has the result, as {@code step#index in store}; empty if none has
 * @param startedAt when it was started, in milliseconds since the epoch
 * @param swept how often a sweeper has sent something again for it, the latest time that it was stuck
 */
record End(String store, String status, Optional<JsonNode> result, String resultIn, long startedAt, long swept) {
    boolean over() {
        return !status.equals("RUNNING");
    }
}
