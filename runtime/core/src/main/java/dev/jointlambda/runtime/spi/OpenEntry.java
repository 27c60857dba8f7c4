package dev.jointlambda.runtime.spi;

import java.util.Locale;

/**
 * An entry of the index of open executions: written before the execution, removed after its end. While an execution is
 * open it has at least one; the one that counts is the one its row names.
 *
 * @param queue which sweeper looks after it: the workflow's name, with {@code -v<version>} from version 2 on
 * @param shard 0 to 15, from the execution's id, so that no partition is hot
 * @param due when the sweeper looks next, in seconds since the epoch; not negative
 * @param execution the execution
 */
public record OpenEntry(String queue, int shard, long due, ExecutionId execution) {
    /** How many shards a queue has. */
    public static final int SHARDS = 16;

    /** What is between the time and the partition in a sort key; below every character of either. */
    private static final String SEPARATOR = "#";
    /** The next character after the separator. */
    private static final String BEHIND_SEPARATOR = "$";

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public OpenEntry {
        if (due < 0) {
            throw new IllegalArgumentException("an execution is due at a time since the epoch, not at " + due);
        }
    }

    /** The entry of an execution. */
    public static OpenEntry of(String queue, long due, ExecutionId execution) {
        return new OpenEntry(queue, Math.floorMod(execution.id().hashCode(), SHARDS), due, execution);
    }

    /**
     * The sort key among the entries of its queue and shard, for stores whose rows are in the order of text: the order of
     * sort keys is that of time, then of the executions' partitions.
     */
    public String sortKey() {
        return text(due) + SEPARATOR + execution.partition();
    }

    /** The text that is above the sort key of this entry and below that of every later one. */
    public String sortKeyBehind() {
        return sortKey() + SEPARATOR;
    }

    /** The text that is above the sort key of every entry due at a time or before, and below that of every later one. */
    public static String sortKeyBehind(long until) {
        return text(until) + BEHIND_SEPARATOR;
    }

    /** The entry that has a sort key. */
    public static OpenEntry at(String queue, int shard, String sortKey) {
        int separator = sortKey.indexOf(SEPARATOR);
        String partition = sortKey.substring(separator + 1);
        int slash = partition.indexOf('/');
        return new OpenEntry(
                queue,
                shard,
                Long.parseLong(sortKey.substring(0, separator)),
                new ExecutionId(partition.substring(0, slash), partition.substring(slash + 1)));
    }

    /** As many digits as the largest number has, so that the order of text is that of numbers. */
    private static String text(long time) {
        return String.format(Locale.ROOT, "%019d", time);
    }
}
