package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.StepKey;

/**
 * The rows over which the arrivals of a join are spread that are too many for one. Whoever sees a shard complete marks it in
 * the join's own row, which waits for all shards; whoever sees that complete invokes the join. A copy repeats both.
 *
 * @param join the join instance
 * @param expected how many arrivals it waits for
 */
record Shards(StepKey join, int expected) {
    /** The most arrivals that one row takes: a row is read and written whole. */
    static final int SIZE = 1000;

    /** Whether so many arrivals are spread. */
    static boolean needed(int expected) {
        return expected > SIZE;
    }

    /** How many shards there are. */
    int count() {
        return (expected + SIZE - 1) / SIZE;
    }

    /** The row of a shard: it has the slots from {@code SIZE * shard} on, counted from 0. */
    StepKey row(int shard) {
        return join.shard(shard);
    }

    /** How many arrivals a shard waits for. */
    int expected(int shard) {
        return Math.min(SIZE, expected - SIZE * shard);
    }
}
