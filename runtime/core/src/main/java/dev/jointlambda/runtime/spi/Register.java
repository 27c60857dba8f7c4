package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The committed outcome of one step instance. Nothing in it ever changes but a value of {@code placed} (while
 * {@code multi} is false, only by the attempt that won) and {@code multi} (once, to true).
 *
 * @param outcome how the step ended
 * @param value what it returned, or its failure
 * @param nonce the attempt that won: a lost answer is not a lost write
 * @param placed the chosen successors and, for each, the cloud that owns its register; in edge order
 * @param items for a step with a forEach edge, how many elements it returned; else -1
 * @param at causal time of the commit, in milliseconds since the epoch
 * @param multi whether an attempt other than the winner may have dispatched: from then on {@code placed} is frozen
 */
public record Register(
        Outcome outcome, Value value, String nonce, Map<String, Cloud> placed, int items, long at, boolean multi) {
    /** Copies {@code placed}, keeping its order. */
    public Register {
        placed = Collections.unmodifiableMap(new LinkedHashMap<>(placed));
    }
}
