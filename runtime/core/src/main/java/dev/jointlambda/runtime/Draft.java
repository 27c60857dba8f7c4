package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Outcome;
import java.util.Map;

/**
 * What one attempt would like to commit.
 *
 * @param outcome how the step ended
 * @param bytes the JSON of what it returned, or of its failure
 * @param placed the successors it goes on to, and for each the owner
 * @param items how many elements it returned, with a forEach edge; else {@link Stored#NO_ITEMS}
 * @param nonce names the attempt
 * @param at causal time
 */
record Draft(Outcome outcome, Bytes bytes, Map<String, Cloud> placed, int items, String nonce, long at) {}
