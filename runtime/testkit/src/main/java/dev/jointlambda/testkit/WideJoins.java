package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.StepKey;

/** Joins of so many arrivals that these stand in several rows, the shards, each of which has an arrival in the join's row. */
final class WideJoins {
    private static final int SHARD = 1000;

    private WideJoins() {}

    static boolean areSharded(int arrivals) {
        return arrivals > SHARD;
    }

    static boolean isShard(StepKey row) {
        return row.index().indexOf('/') >= 0;
    }

    /** The join of which a row has all arrivals, or some. */
    static StepKey joinOf(StepKey row) {
        return isShard(row)
                ? new StepKey(
                        row.execution(),
                        row.step(),
                        row.index().substring(0, row.index().indexOf('/')))
                : row;
    }

    /** Which arrival stands in the first slot of a row. */
    static int first(StepKey row) {
        return isShard(row)
                ? SHARD * Integer.parseInt(row.index().substring(row.index().indexOf('/') + 1))
                : 0;
    }

    /** How many arrivals a join waits for that collects the items of a forEach; 0 if it collects none. */
    static int arrivals(StepKey join, Progress before, Graph graph) {
        int items = 0;
        for (String list : graph.forEachInto(join.step())) {
            items = Math.max(items, before.items(new StepKey(join.execution(), list, join.index())));
        }
        return items == 0 ? 0 : items * graph.into(join.step()).get(0).edge().slots();
    }

    /** The row that has an arrival of a join that is sharded. */
    static StepKey shardOf(StepKey join, int arrival) {
        return join.shard(arrival / SHARD);
    }

    /** Its slot there. */
    static int inShard(int arrival) {
        return arrival % SHARD;
    }
}
