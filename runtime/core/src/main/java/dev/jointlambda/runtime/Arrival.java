package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;

/**
 * Which slot of a join a branch fills.
 *
 * @param edge the branch's edge to the join
 * @param join the join instance
 * @param position where the join instance stands
 * @param expected how many arrivals it waits for
 * @param slot the slot, from 0
 */
record Arrival(Edge edge, StepKey join, Position position, int expected, int slot) {
    /** The name under which several ends that run together arrive. No step can have it. */
    static final String END = "$end";

    /** The arrival of a branch instance along one of its edges. */
    static Arrival of(Edge edge, ExecutionId execution, Position branch) {
        return switch (edge.kind()) {
            case JOIN -> at(edge, execution, edge.target(), branch, edge.slots(), edge.slot());
            case LAST, SKIP -> at(edge, execution, END, Position.TOP, edge.slots(), edge.slot());
            case COLLECT ->
                at(
                        edge,
                        execution,
                        edge.target(),
                        branch.parent(),
                        edge.slots() * branch.width(),
                        edge.slot() * branch.width() + branch.item());
            case INVOKE, FOR_EACH, END -> throw new IllegalArgumentException(edge.kind() + " leads to no join");
        };
    }

    private static Arrival at(
            Edge edge, ExecutionId execution, String join, Position position, int expected, int slot) {
        return new Arrival(edge, new StepKey(execution, join, position.path()), position, expected, slot);
    }

    /** The cloud whose store has the join row: fixed, because no single branch may choose it. */
    Cloud owner() {
        return edge.primary();
    }

    /** Whether it is at the execution's end, not at a step. */
    boolean ends() {
        return join.step().equals(END);
    }

    /** Where it is, for messages. */
    String name() {
        return ends()
                ? "the end"
                : "step \"" + join.step() + "\"" + (join.index().isEmpty() ? "" : " item " + join.index());
    }

    private Shards shards() {
        return new Shards(join, expected);
    }

    private int shard() {
        return slot / Shards.SIZE;
    }

    /** The row that has the slot: the join's own, or a shard of it. */
    StepKey row() {
        return Shards.needed(expected) ? shards().row(shard()) : join;
    }

    /** The slot's number in that row. */
    private int rowSlot() {
        return Shards.needed(expected) ? slot % Shards.SIZE : slot;
    }

    /** Whether it is in that row, as it was read. */
    boolean isIn(JoinRow row) {
        return row.slots().containsKey(rowSlot())
                || row.marks().values().stream().anyMatch(marked -> marked.contains(rowSlot()));
    }

    /**
     * Marks the slot, and, if that completes a shard, the shard.
     *
     * @param branch the cloud whose store has the branch's register
     * @return a row that is complete if and only if all have arrived
     */
    JoinRow mark(Access access, Cloud branch) {
        if (!Shards.needed(expected)) {
            return access.store(owner()).mark(join, expected, slot, branch);
        }
        JoinRow shard = access.store(owner()).mark(row(), shards().expected(shard()), rowSlot(), branch);
        return shard.complete() ? access.store(owner()).mark(join, shards().count(), shard(), owner()) : shard;
    }

    /** Whether the row lets the join go on. A failed branch has filled its slot, but ends the execution instead. */
    static boolean ready(JoinRow row) {
        if (!row.complete()) {
            return false;
        }
        for (Slot each : row.slots().values()) {
            if (each.outcome() == Outcome.FAILED) {
                return false;
            }
        }
        return true;
    }
}
