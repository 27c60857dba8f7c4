package dev.jointlambda.it.kill;

import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * One committed outcome, wherever it stands.
 *
 * @param store which store has it
 * @param row the sort key of its row
 * @param step the step
 * @param index the positions in the forEach regions around it, joined by dots
 * @param outcome {@code OK} or {@code FAILED}
 * @param value what was returned, or the failure
 * @param placed the successors it went on to; empty for one in a slot of a join row
 * @param items how many elements it returned for a forEach; else -1
 * @param at its causal time, in milliseconds since the epoch
 */
record Commit(
        String store,
        String row,
        String step,
        String index,
        String outcome,
        JsonNode value,
        Map<String, String> placed,
        long items,
        long at) {
    /** The step instance. */
    String instance() {
        return step + "#" + index;
    }

    boolean ok() {
        return outcome.equals("OK");
    }

    /** For messages. */
    String where() {
        return row + " in " + store;
    }
}
