package dev.jointlambda.it.kill;

import java.util.Set;

/**
 * One join row.
 *
 * @param store which store has it
 * @param row its sort key
 * @param expected how many arrivals it waits for
 * @param slots the slots that are filled or marked
 */
record JoinArrivals(String store, String row, long expected, Set<Long> slots) {}
