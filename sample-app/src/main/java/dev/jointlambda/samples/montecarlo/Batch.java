package dev.jointlambda.samples.montecarlo;

/**
 * The work of one branch.
 *
 * @param branch which branch, from 0
 * @param points how many points to throw
 */
public record Batch(int branch, long points) {}
