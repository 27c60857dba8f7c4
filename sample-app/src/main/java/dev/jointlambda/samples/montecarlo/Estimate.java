package dev.jointlambda.samples.montecarlo;

/**
 * The result.
 *
 * @param pi the estimate
 * @param points how many points were thrown
 * @param branches by how many branches
 */
public record Estimate(double pi, long points, int branches) {}
