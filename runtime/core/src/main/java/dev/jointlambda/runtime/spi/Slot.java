package dev.jointlambda.runtime.spi;

/**
 * The arrival of one predecessor in a join row, when it carries the outcome itself.
 *
 * @param step the predecessor that filled it: predecessors of which only one ever runs share a slot
 * @param outcome how the predecessor ended
 * @param value what it returned, or its failure
 * @param nonce the attempt that filled the slot
 * @param at causal time of the predecessor's commit, in milliseconds since the epoch
 */
public record Slot(String step, Outcome outcome, Value value, String nonce, long at) {}
