package dev.jointlambda.runtime.spi;

/**
 * An entry of the index of open executions: written before the execution, removed after its end.
 *
 * @param bucket when the sweeper looks next, in minutes since the epoch
 * @param shard 0 to 15, from the execution's id, so that no partition is hot
 * @param execution the execution
 */
public record OpenEntry(long bucket, int shard, ExecutionId execution) {
    /** How many shards a bucket has. */
    public static final int SHARDS = 16;

    /** The entry of an execution in a bucket. */
    public static OpenEntry of(long bucket, ExecutionId execution) {
        return new OpenEntry(bucket, Math.floorMod(execution.id().hashCode(), SHARDS), execution);
    }
}
