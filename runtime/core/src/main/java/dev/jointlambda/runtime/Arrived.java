package dev.jointlambda.runtime;

import java.util.List;

/**
 * Everything that has arrived at a join.
 *
 * @param given every arrival, by slot
 * @param width how many arrivals one slot of the graph stands for
 * @param at the latest causal time among them
 */
record Arrived(List<Given> given, int width, long at) {
    /** The arrivals at the collectors of a forEach that had no element. */
    static Arrived none(long at) {
        return new Arrived(List.of(), 0, at);
    }

    /** The arrivals that one slot of the graph stands for. */
    List<Given> slot(int slot) {
        return given.subList(slot * width, slot * width + width);
    }
}
