package dev.jointlambda.samples.montecarlo;

/**
 * What one branch found.
 *
 * @param points how many points it threw
 * @param inside how many fell into the quarter circle
 */
public record Hits(long points, long inside) {}
