package dev.jointlambda.samples.montecarlo;

/**
 * How much to compute.
 *
 * @param points how many points to throw
 * @param branches over how many branches
 */
public record Throws(long points, int branches) {}
