package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one cloud: single-row conditional writes, each atomic, and reads.
 *
 * <p>Every write is idempotent: repeating it with the same arguments changes nothing further and returns the same
 * rows. A method returns what is <em>stored</em> after it, so that the winner, the loser and a repeat all go on with
 * the same value. Implementations may repeat a write themselves; they are safe for use by many threads.
 *
 * <p>Every method throws {@link StoreException} when the store cannot be reached or refuses; a write may then have
 * been applied, now or later. A null argument is a {@link NullPointerException}, and nothing is written.
 */
public interface StateStore {
    /** The largest value, in bytes, that goes into a row; larger ones go to the {@link BlobStore} first. */
    int inlineLimit();

    /**
     * Reads a register, eventually consistent: a miss may be stale, and what is found may lack later changes of
     * {@code placed} and {@code multi}. Null if absent.
     */
    @Nullable
    Register read(StepKey key);

    /**
     * Reads registers, strongly consistent; the absent ones are not in the result. Any number of keys, of any executions;
     * a key may be given twice.
     */
    Map<StepKey, Register> readAll(Collection<StepKey> keys);

    /** Writes a register unless there is one. Returns the stored one: ours if its nonce is ours. */
    Register putIfAbsent(StepKey key, Register register);

    /** Sets {@code multi} of a register and returns it as stored; null, and nothing written, if there is none. */
    @Nullable
    Register takeOver(StepKey key);

    /**
     * Moves a successor's owner: writes {@code placed[successor] = to} if it is {@code from} and {@code multi} is false.
     * Returns the register as stored afterwards, whether or not it was moved; null if there is none.
     */
    @Nullable
    Register replace(StepKey key, String successor, Cloud from, Cloud to);

    /**
     * Fills a slot of a join row with an outcome unless it is filled, creating the row if need be. Returns the whole
     * row as stored afterwards, strongly consistent.
     *
     * @param expected how many arrivals make the row complete; the same in every call for one row
     * @param slot from 0; a slot is either filled or marked, never both, and marked by one owner only
     */
    JoinRow arrive(StepKey join, int expected, int slot, Slot outcome);

    /**
     * Marks a slot of a join row as arrived, its outcome being in a register that {@code owner} has; creates the row if
     * need be. Returns the whole row as stored afterwards, strongly consistent.
     *
     * @param expected how many arrivals make the row complete; the same in every call for one row
     * @param slot from 0; a slot is either filled or marked, never both, and marked by one owner only
     */
    JoinRow mark(StepKey join, int expected, int slot, Cloud owner);

    /** Reads a join row; strongly consistent if asked, else a miss may be stale. Null if absent. */
    @Nullable
    JoinRow readJoin(StepKey join, boolean consistent);

    /** Writes a value row ({@link StepKey#valueKey}): the content never differs for one key. */
    void putValue(ExecutionId execution, String valueKey, byte[] bytes);

    /**
     * Reads value rows, strongly consistent; the absent ones are not in the result. Any number of keys; a key may be
     * given twice.
     */
    Map<String, byte[]> readValues(ExecutionId execution, Collection<String> valueKeys);

    /** Writes an execution unless there is one. Returns the stored one. */
    ExecutionRow create(ExecutionRow row);

    /** Reads an execution, strongly consistent. Null if absent. */
    @Nullable
    ExecutionRow execution(ExecutionId id);

    /**
     * Ends an execution if it is still RUNNING. Returns the row as stored afterwards; null, and nothing written, if there
     * is none.
     */
    @Nullable
    ExecutionRow end(ExecutionId id, ExecutionRow.Status status, ExecutionRow.Ending ending);

    /** Puts an entry into the index of open executions; nothing changes if it is there. */
    void index(OpenEntry entry);

    /** Removes an entry from the index of open executions; nothing if it is not there. */
    void unindex(OpenEntry entry);

    /**
     * The entries of one queue and shard that are due at a time or before, strongly consistent: the first {@code limit}, at
     * least 1, in the order of {@code due} and then of their partitions' characters. One call costs one read of what it
     * returns, however many entries are due later.
     *
     * @param until in seconds since the epoch
     * @param after only entries that come after this one; null for the first
     */
    List<OpenEntry> due(String queue, int shard, long until, @Nullable OpenEntry after, int limit);

    /**
     * Says when the sweeper looks next: writes {@code due} and {@code sweeps} of an execution if it is RUNNING and its
     * {@code due} is {@code from}. Returns the row as stored afterwards, whether or not it was changed; null if there is
     * none.
     */
    @Nullable
    ExecutionRow reschedule(ExecutionId id, long from, long to, Sweeps sweeps);
}
