package dev.jointlambda.local.table;

/**
 * One attribute of a row.
 *
 * @param cell its value
 * @param at when it was written, in milliseconds since the epoch
 */
public record Column(Cell cell, long at) {}
