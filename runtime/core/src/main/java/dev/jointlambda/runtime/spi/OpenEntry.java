package dev.jointlambda.runtime.spi;

/**
 * An entry of the index of open executions: written before the execution, removed after its end. While an execution is
 * open it has at least one; the one that counts is the one its row names.
 *
 * @param queue which sweeper looks after it: the workflow's name, with {@code -v<version>} from version 2 on
 * @param shard 0 to 15, from the execution's id, so that no partition is hot
 * @param due when the sweeper looks next, in seconds since the epoch
 * @param execution the execution
 */
public record OpenEntry(String queue, int shard, long due, ExecutionId execution) {
    /** How many shards a queue has. */
    public static final int SHARDS = 16;

    /** The entry of an execution. */
    public static OpenEntry of(String queue, long due, ExecutionId execution) {
        return new OpenEntry(queue, Math.floorMod(execution.id().hashCode(), SHARDS), due, execution);
    }
}
