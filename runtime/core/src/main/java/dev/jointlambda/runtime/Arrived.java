package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import java.util.List;

/**
 * Everything that has arrived at a join.
 *
 * @param bytes the JSON of every arrival, by slot
 * @param width how many arrivals one slot of the graph stands for
 * @param at the latest causal time among them
 */
record Arrived(List<Bytes> bytes, int width, long at) {
    /** The arrivals at the collectors of a forEach that had no element. */
    static Arrived none(long at) {
        return new Arrived(List.of(), 0, at);
    }

    /** The arrivals that one slot of the graph stands for. */
    List<Bytes> slot(int slot) {
        return bytes.subList(slot * width, slot * width + width);
    }
}
