package dev.jointlambda.runtime.spi;

/**
 * The arrival of one predecessor in a join row, when it carries the outcome itself.
 *
 * @param outcome how the predecessor ended
 * @param value what it returned, or its failure
 * @param nonce the attempt that filled the slot
 * @param at causal time of the predecessor's commit, in milliseconds since the epoch
 */
public record Slot(Outcome outcome, Value value, String nonce, long at) {}
