package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.SyncClientInterface;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.runtime.spi.Sweeps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows in Tablestore. Each write is one conditional PutRow or UpdateRow. When its answer is lost the row is read back:
 * if what is stored settles the matter the method goes on, else it throws, for the write may still be on its way.
 *
 * <p>Open executions are in a table of their own, because Tablestore refuses UpdateRow on a table that has both a time
 * to live and a secondary index.
 */
final class TablestoreStateStore implements StateStore, AutoCloseable {
    /**
     * What does not fit an asynchronous event of Function Compute goes to an object anyway. A column may have 2 MB
     * (vendor's documentation, 2026-09), so there is room.
     */
    static final int INLINE_LIMIT = 128 * 1024;

    private static final String EXECUTION = "X";
    private static final String VALUE = "value";

    private final SyncClientInterface client;
    private final Rows rows;
    private final Rows open;

    /**
     * Rows of a table and of the table of open executions beside it.
     *
     * @param table the table; the one of open executions is named {@code <table>_open}
     */
    TablestoreStateStore(SyncClientInterface client, String table) {
        this.client = client;
        this.rows = new Rows(client, table);
        this.open = new Rows(client, openTable(table));
    }

    static String openTable(String table) {
        return table + "_open";
    }

    /** Ends the client's threads, which are no daemons. */
    @Override
    public void close() {
        client.shutdown();
    }

    @Override
    public int inlineLimit() {
        return INLINE_LIMIT;
    }

    @Override
    public @Nullable Register read(StepKey key) {
        Columns columns = rows.get(register(key));
        return columns == null ? null : RegisterColumns.read(columns);
    }

    @Override
    public Map<StepKey, Register> readAll(Collection<StepKey> keys) {
        Map<RowKey, StepKey> byRow = new LinkedHashMap<>();
        keys.forEach(key -> byRow.put(register(key), key));
        Map<StepKey, Register> registers = new LinkedHashMap<>();
        rows.getAll(byRow.keySet()).forEach((row, columns) -> {
            StepKey key = byRow.get(row);
            if (key != null) {
                registers.put(key, RegisterColumns.read(columns));
            }
        });
        return registers;
    }

    @Override
    public Register putIfAbsent(StepKey key, Register register) {
        Written written = rows.put(register(key), Conditions.ifAbsent(), RegisterColumns.write(register));
        if (written.isApplied()) {
            return register;
        }
        Register stored = read(key);
        written.settled(stored != null);
        return present(stored, register(key));
    }

    @Override
    public @Nullable Register takeOver(StepKey key) {
        Columns multi = Columns.empty().flag(RegisterColumns.MULTI, true);
        Written written = rows.update(register(key), Conditions.ifPresent(), multi);
        Register stored = read(key);
        written.settled(stored != null && stored.multi());
        // Absent when it was to be written and there when it was read: it has just been committed, by somebody else.
        return stored == null || stored.multi() ? stored : takeOver(key);
    }

    @Override
    public @Nullable Register replace(StepKey key, String successor, Cloud from, Cloud to) {
        String placed = RegisterColumns.placed(successor);
        Condition condition = Conditions.ifPresentAnd(
                Conditions.is(placed, ColumnValue.fromString(from.name())),
                Conditions.is(RegisterColumns.MULTI, ColumnValue.fromBoolean(false)));
        Written written = rows.update(register(key), condition, Columns.empty().text(placed, to.name()));
        Register stored = read(key);
        written.settled(stored != null && (stored.multi() || stored.placed().get(successor) != from));
        return stored;
    }

    @Override
    public JoinRow arrive(StepKey join, int expected, int slot, Slot outcome) {
        return arrive(join, slot, JoinColumns.fill(expected, slot, outcome));
    }

    @Override
    public JoinRow mark(StepKey join, int expected, int slot, Cloud owner) {
        return arrive(join, slot, JoinColumns.mark(expected, slot, owner));
    }

    private JoinRow arrive(StepKey join, int slot, Columns arrival) {
        Condition condition = Conditions.ifAbsentOr(
                Conditions.missing(JoinColumns.filled(slot)), Conditions.missing(JoinColumns.marked(slot)));
        Written written = rows.update(join(join), condition, arrival);
        Columns stored = rows.get(join(join));
        written.settled(
                stored != null && (stored.has(JoinColumns.filled(slot)) || stored.has(JoinColumns.marked(slot))));
        return JoinColumns.read(present(stored, join(join)));
    }

    @Override
    public @Nullable JoinRow readJoin(StepKey join, boolean consistent) {
        Columns columns = rows.get(join(join));
        return columns == null ? null : JoinColumns.read(columns);
    }

    @Override
    public void putValue(ExecutionId execution, String valueKey, byte[] bytes) {
        RowKey key = new RowKey(execution.partition(), valueKey);
        Written written =
                rows.put(key, Conditions.always(), Columns.empty().bytes(VALUE, Objects.requireNonNull(bytes)));
        written.settled(written.isUnknown() && rows.get(key) != null);
    }

    @Override
    public Map<String, byte[]> readValues(ExecutionId execution, Collection<String> valueKeys) {
        List<RowKey> keys = new ArrayList<>();
        valueKeys.forEach(key -> keys.add(new RowKey(execution.partition(), key)));
        Map<String, byte[]> values = new LinkedHashMap<>();
        rows.getAll(keys).forEach((key, columns) -> values.put(key.sort(), columns.bytes(VALUE)));
        return values;
    }

    @Override
    public ExecutionRow create(ExecutionRow row) {
        Written written = rows.put(execution(row.id().partition()), Conditions.ifAbsent(), ExecutionColumns.write(row));
        if (written.isApplied()) {
            return row;
        }
        ExecutionRow stored = execution(row.id());
        written.settled(stored != null);
        return present(stored, execution(row.id().partition()));
    }

    @Override
    public @Nullable ExecutionRow execution(ExecutionId id) {
        Columns columns = rows.get(execution(id.partition()));
        // Time to live acts per column: when the execution is long past it, what was rescheduled last may be left over.
        return columns == null || !columns.has(ExecutionColumns.STATUS) ? null : ExecutionColumns.read(id, columns);
    }

    @Override
    public @Nullable ExecutionRow end(ExecutionId id, ExecutionRow.Status status, ExecutionRow.Ending ending) {
        Condition running = Conditions.ifPresentAnd(
                Conditions.is(ExecutionColumns.STATUS, ColumnValue.fromString(ExecutionRow.Status.RUNNING.name())));
        Written written = rows.update(execution(id.partition()), running, ExecutionColumns.end(status, ending));
        ExecutionRow stored = execution(id);
        written.settled(stored != null && stored.status() != ExecutionRow.Status.RUNNING);
        return stored;
    }

    @Override
    public void index(OpenEntry entry) {
        open.put(open(entry), Conditions.always(), Columns.empty()).settled(false);
    }

    @Override
    public void unindex(OpenEntry entry) {
        open.delete(open(entry), Conditions.always()).settled(false);
    }

    @Override
    public List<OpenEntry> due(String queue, int shard, long until, @Nullable OpenEntry after, int limit) {
        if (after != null && after.due() > until) {
            return List.of();
        }
        String from = after == null ? null : after.sortKeyBehind();
        return open.sortKeys(openPartition(queue, shard), OpenEntry.sortKeyBehind(until), from, limit).stream()
                .map(sortKey -> OpenEntry.at(queue, shard, sortKey))
                .toList();
    }

    @Override
    public @Nullable ExecutionRow reschedule(ExecutionId id, long from, long to, Sweeps sweeps) {
        Condition condition = Conditions.ifPresentAnd(
                Conditions.is(ExecutionColumns.STATUS, ColumnValue.fromString(ExecutionRow.Status.RUNNING.name())),
                Conditions.is(ExecutionColumns.DUE, ColumnValue.fromLong(from)));
        Written written = rows.update(execution(id.partition()), condition, ExecutionColumns.reschedule(to, sweeps));
        ExecutionRow stored = execution(id);
        boolean cannotHappenAnyMore =
                stored != null && (stored.status() != ExecutionRow.Status.RUNNING || stored.due() != from);
        boolean changesNothing =
                stored != null && stored.due() == to && stored.sweeps().equals(sweeps);
        written.settled(cannotHappenAnyMore || changesNothing);
        return stored;
    }

    private static RowKey register(StepKey key) {
        return new RowKey(key.execution().partition(), key.registerKey());
    }

    private static RowKey join(StepKey key) {
        return new RowKey(key.execution().partition(), key.joinKey());
    }

    private static RowKey execution(String partition) {
        return new RowKey(partition, EXECUTION);
    }

    private static RowKey open(OpenEntry entry) {
        return new RowKey(openPartition(entry.queue(), entry.shard()), entry.sortKey());
    }

    private static String openPartition(String queue, int shard) {
        return queue + "#" + shard;
    }

    /** A row that stopped a write and is gone when it is read has passed its time to live in between. */
    private static <T> T present(@Nullable T stored, RowKey key) {
        if (stored == null) {
            throw new StoreException(
                    "Tablestore: row " + key + " was there when it was written and gone when it was read;"
                            + " the table's time to live is shorter than an execution may take");
        }
        return stored;
    }
}
