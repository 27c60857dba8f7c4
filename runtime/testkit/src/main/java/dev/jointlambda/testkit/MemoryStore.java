package dev.jointlambda.testkit;

import static java.util.Objects.requireNonNull;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.PackedParts;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one cloud in memory: always up, always consistent, and it tells what changed. */
final class MemoryStore implements StateStore {
    private static final Comparator<OpenEntry> BY_TIME = Comparator.comparingLong(OpenEntry::due)
            .thenComparing(entry -> entry.execution().partition());

    /** What fits a row of either real store, however small the simulated limit of inline values is. */
    private static final int MOST_PARTS = 128 * 1024 / PackedParts.BYTES_PER_PART;

    private final Consumer<Change> changes;
    private final Registers registers;
    private final Joins joins;
    private final Map<ExecutionId, Map<String, byte[]>> values = new HashMap<>();
    private final Map<ExecutionId, ExecutionRow> executions = new HashMap<>();
    private final Map<Shard, TreeSet<OpenEntry>> open = new HashMap<>();
    private final Consumer<Runnable> expiry;
    private int inlineLimit;

    /**
     * Makes an empty one.
     *
     * @param changes takes what changes
     * @param expiry takes, with each new row, what removes it; to be run when the row expires, if it ever does
     */
    MemoryStore(int inlineLimit, Consumer<Change> changes, Consumer<Runnable> expiry) {
        this.inlineLimit = inlineLimit;
        this.changes = changes;
        this.expiry = expiry;
        this.registers = new Registers(changes, this::expires);
        this.joins = new Joins(changes, this::expires);
    }

    private void expires(Runnable removal) {
        expiry.accept(() -> {
            synchronized (this) {
                removal.run();
            }
        });
    }

    @Override
    public synchronized int inlineLimit() {
        return inlineLimit;
    }

    synchronized void inlineLimit(int bytes) {
        inlineLimit = bytes;
    }

    @Override
    public synchronized @Nullable Register read(StepKey key) {
        return registers.read(requireNonNull(key));
    }

    /** What an eventually consistent read may still find: the register as it was committed. */
    synchronized @Nullable Register readFirst(StepKey key) {
        return registers.first(key);
    }

    @Override
    public synchronized Map<StepKey, Register> readAll(Collection<StepKey> keys) {
        return registers.readAll(keys);
    }

    @Override
    public synchronized Register putIfAbsent(StepKey key, Register register) {
        checkSize(register.value(), key.registerKey());
        return registers.putIfAbsent(requireNonNull(key), register);
    }

    @Override
    public synchronized @Nullable Register takeOver(StepKey key) {
        return registers.takeOver(requireNonNull(key));
    }

    @Override
    public synchronized @Nullable Register replace(StepKey key, String successor, Cloud from, Cloud to) {
        return registers.replace(requireNonNull(key), successor, from, to);
    }

    @Override
    public synchronized JoinRow arrive(StepKey join, int expected, int slot, Slot outcome) {
        checkSize(outcome.value(), join.joinKey());
        return joins.arrive(requireNonNull(join), expected, slot, outcome);
    }

    @Override
    public synchronized JoinRow mark(StepKey join, int expected, int slot, Cloud owner) {
        return joins.mark(requireNonNull(join), expected, slot, requireNonNull(owner));
    }

    @Override
    public synchronized @Nullable JoinRow readJoin(StepKey join, boolean consistent) {
        return joins.read(requireNonNull(join));
    }

    @Override
    public synchronized void putValue(ExecutionId execution, String valueKey, byte[] bytes) {
        Map<String, byte[]> of = values.computeIfAbsent(execution, id -> new HashMap<>());
        if (of.putIfAbsent(valueKey, bytes.clone()) == null) {
            expires(() -> of.remove(valueKey));
        }
    }

    @Override
    public synchronized Map<String, byte[]> readValues(ExecutionId execution, Collection<String> valueKeys) {
        Map<String, byte[]> of = values.getOrDefault(execution, Map.of());
        Map<String, byte[]> found = new HashMap<>();
        for (String key : valueKeys) {
            byte[] bytes = of.get(key);
            if (bytes != null) {
                found.put(key, bytes.clone());
            }
        }
        return found;
    }

    @Override
    public synchronized ExecutionRow create(ExecutionRow row) {
        ExecutionRow stored = executions.putIfAbsent(row.id(), row);
        if (stored == null) {
            expires(() -> executions.remove(row.id()));
            changes.accept(new Change.Created(row));
            return row;
        }
        return stored;
    }

    @Override
    public synchronized @Nullable ExecutionRow execution(ExecutionId id) {
        return executions.get(requireNonNull(id));
    }

    @Override
    public synchronized @Nullable ExecutionRow end(
            ExecutionId id, ExecutionRow.Status status, ExecutionRow.Ending ending) {
        ExecutionRow stored = executions.get(id);
        if (stored == null || stored.status() != ExecutionRow.Status.RUNNING) {
            return stored;
        }
        ExecutionRow ended = stored.ended(status, ending);
        executions.put(id, ended);
        changes.accept(new Change.Ended(stored, ended));
        return ended;
    }

    @Override
    public synchronized void index(OpenEntry entry) {
        open.computeIfAbsent(new Shard(entry.queue(), entry.shard()), key -> new TreeSet<>(BY_TIME))
                .add(entry);
    }

    @Override
    public synchronized void unindex(OpenEntry entry) {
        TreeSet<OpenEntry> entries = open.get(new Shard(entry.queue(), entry.shard()));
        if (entries != null) {
            entries.remove(entry);
        }
    }

    @Override
    public synchronized List<OpenEntry> due(String queue, int shard, long until, @Nullable OpenEntry after, int limit) {
        TreeSet<OpenEntry> entries = open.get(new Shard(requireNonNull(queue), shard));
        if (entries == null) {
            return List.of();
        }
        SortedSet<OpenEntry> rest = after == null ? entries : entries.tailSet(after, false);
        return rest.stream()
                .takeWhile(entry -> entry.due() <= until)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized @Nullable ExecutionRow reschedule(ExecutionId id, long from, long to, Sweeps sweeps) {
        requireNonNull(sweeps);
        ExecutionRow stored = executions.get(requireNonNull(id));
        if (stored == null || stored.status() != ExecutionRow.Status.RUNNING || stored.due() != from) {
            return stored;
        }
        ExecutionRow changed = stored.rescheduled(to, sweeps);
        executions.put(id, changed);
        return changed;
    }

    /** Removes everything. */
    synchronized void forget() {
        registers.forget();
        joins.forget();
        values.clear();
        executions.clear();
        open.clear();
    }

    /** Refuses what a real store's row could not hold. */
    private void checkSize(Value value, String row) {
        if (value instanceof Value.Inline inline && inline.bytes().length() > inlineLimit) {
            throw new StoreException("a value for " + row + " has "
                    + inline.bytes().length() + " bytes; a row holds up to " + inlineLimit);
        }
        if (value instanceof Value.InParts list && list.parts().size() > MOST_PARTS) {
            throw new StoreException(
                    "the list for " + row + " has " + list.parts().size() + " parts; a row holds up to " + MOST_PARTS);
        }
    }

    /** One partition of the index. */
    private record Shard(String queue, int shard) {}
}
