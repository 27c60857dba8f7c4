package dev.jointlambda.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All rows in one DynamoDB table: an execution's under its own partition, the index of open executions under one
 * partition per queue and shard, in the order of time. One request per method, save batches and, where DynamoDB itself would send the item
 * along, the read after a failed condition.
 */
final class DynamoStateStore implements StateStore {
    private static final String EXECUTION = "X";
    private static final String BYTES = "bytes";

    private final DynamoTable table;
    private final Expiry expiry;
    private final int inlineLimit;

    DynamoStateStore(DynamoTable table, Expiry expiry, int inlineLimit) {
        this.table = table;
        this.expiry = expiry;
        this.inlineLimit = inlineLimit;
    }

    @Override
    public int inlineLimit() {
        return inlineLimit;
    }

    @Override
    public @Nullable Register read(StepKey key) {
        return register(key, table.get(registerKey(key), false));
    }

    @Override
    public Map<StepKey, Register> readAll(Collection<StepKey> keys) {
        Map<RowKey, StepKey> byRow = new HashMap<>();
        keys.forEach(key -> byRow.put(registerKey(key), key));
        Map<StepKey, Register> registers = new HashMap<>();
        table.getAll(byRow.keySet()).forEach((row, item) -> {
            StepKey key = byRow.get(row);
            if (key != null) {
                registers.put(key, RegisterItem.read(Item.of(row, item)));
            }
        });
        return registers;
    }

    @Override
    public Register putIfAbsent(StepKey key, Register register) {
        RowKey row = registerKey(key);
        return RegisterItem.read(Item.of(row, table.putIfAbsent(row, expiring(RegisterItem.write(register)))));
    }

    @Override
    public @Nullable Register takeOver(StepKey key) {
        Update update = Update.existing().set(AttributeValue.fromBool(true), RegisterItem.MULTI);
        Register taken = register(key, table.update(registerKey(key), update));
        // Absent when it was to be written and there when it was read: it has just been committed, by somebody else.
        return taken == null || taken.multi() ? taken : takeOver(key);
    }

    @Override
    public @Nullable Register replace(StepKey key, String successor, Cloud from, Cloud to) {
        Update update = Update.existing()
                .onlyIf(AttributeValue.fromS(from.name()), RegisterItem.PLACED, successor)
                .onlyIf(AttributeValue.fromBool(false), RegisterItem.MULTI)
                .set(AttributeValue.fromS(to.name()), RegisterItem.PLACED, successor);
        return register(key, table.update(registerKey(key), update));
    }

    @Override
    public JoinRow arrive(StepKey join, int expected, int slot, Slot outcome) {
        return arrival(join, growing(expected).setIfAbsent(JoinItem.write(outcome), JoinItem.slotName(slot)));
    }

    @Override
    public JoinRow mark(StepKey join, int expected, int slot, Cloud owner) {
        AttributeValue mark = AttributeValue.fromNs(List.of(Integer.toString(slot)));
        return arrival(join, growing(expected).add(mark, JoinItem.marksName(owner)));
    }

    @Override
    public @Nullable JoinRow readJoin(StepKey join, boolean consistent) {
        RowKey row = joinKey(join);
        Map<String, AttributeValue> item = table.get(row, consistent);
        return item == null ? null : JoinItem.read(Item.of(row, item));
    }

    @Override
    public void putValue(ExecutionId execution, String valueKey, byte[] bytes) {
        table.put(new RowKey(execution.partition(), valueKey), expiring(Map.of(BYTES, ValueItem.bytes(bytes))));
    }

    @Override
    public Map<String, byte[]> readValues(ExecutionId execution, Collection<String> valueKeys) {
        List<RowKey> rows = valueKeys.stream()
                .map(key -> new RowKey(execution.partition(), key))
                .toList();
        Map<String, byte[]> values = new HashMap<>();
        table.getAll(rows)
                .forEach(
                        (row, item) -> values.put(row.sort(), Item.of(row, item).bytes(BYTES)));
        return values;
    }

    @Override
    public ExecutionRow create(ExecutionRow execution) {
        RowKey row = executionKey(execution.id());
        return ExecutionItem.read(
                execution.id(), Item.of(row, table.putIfAbsent(row, expiring(ExecutionItem.write(execution)))));
    }

    @Override
    public @Nullable ExecutionRow execution(ExecutionId id) {
        return execution(id, table.get(executionKey(id), true));
    }

    @Override
    public @Nullable ExecutionRow end(ExecutionId id, ExecutionRow.Status status, ExecutionRow.Ending ending) {
        Update update = Update.existing()
                .onlyIf(AttributeValue.fromS(ExecutionRow.Status.RUNNING.name()), ExecutionItem.STATUS)
                .set(AttributeValue.fromS(status.name()), ExecutionItem.STATUS)
                .set(ExecutionItem.write(ending), ExecutionItem.RESULT);
        return execution(id, table.update(executionKey(id), update));
    }

    @Override
    public void index(OpenEntry entry) {
        table.put(openKey(entry), expiring(Map.of()));
    }

    @Override
    public void unindex(OpenEntry entry) {
        table.delete(openKey(entry));
    }

    @Override
    public List<OpenEntry> due(String queue, int shard, long until, @Nullable OpenEntry after, int limit) {
        if (after != null && after.due() > until) {
            return List.of();
        }
        String from = after == null ? null : after.sortKey();
        return table.sorts(openPartition(queue, shard), OpenEntry.sortKeyBehind(until), from, limit).stream()
                .map(sortKey -> OpenEntry.at(queue, shard, sortKey))
                .toList();
    }

    @Override
    public @Nullable ExecutionRow reschedule(ExecutionId id, long from, long to, Sweeps sweeps) {
        Update update = Update.existing()
                .onlyIf(AttributeValue.fromS(ExecutionRow.Status.RUNNING.name()), ExecutionItem.STATUS)
                .onlyIf(ValueItem.number(from), ExecutionItem.DUE)
                .set(ValueItem.number(to), ExecutionItem.DUE)
                .set(ExecutionItem.write(sweeps), ExecutionItem.SWEEPS);
        return execution(id, table.update(executionKey(id), update));
    }

    private JoinRow arrival(StepKey join, Update update) {
        RowKey row = joinKey(join);
        Map<String, AttributeValue> item = table.update(row, update);
        if (item == null) {
            throw new IllegalStateException("an update without a condition left no row " + row);
        }
        return JoinItem.read(Item.of(row, item));
    }

    private Update growing(int expected) {
        return Update.any()
                .setIfAbsent(ValueItem.number(expected), JoinItem.EXPECTED)
                .setIfAbsent(expiry.fromNow(), Expiry.ATTRIBUTE);
    }

    private Map<String, AttributeValue> expiring(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> all = new HashMap<>(item);
        all.put(Expiry.ATTRIBUTE, expiry.fromNow());
        return all;
    }

    private static @Nullable Register register(StepKey key, @Nullable Map<String, AttributeValue> item) {
        return item == null ? null : RegisterItem.read(Item.of(registerKey(key), item));
    }

    private static @Nullable ExecutionRow execution(ExecutionId id, @Nullable Map<String, AttributeValue> item) {
        return item == null ? null : ExecutionItem.read(id, Item.of(executionKey(id), item));
    }

    private static RowKey registerKey(StepKey key) {
        return new RowKey(key.execution().partition(), key.registerKey());
    }

    private static RowKey joinKey(StepKey key) {
        return new RowKey(key.execution().partition(), key.joinKey());
    }

    private static RowKey executionKey(ExecutionId id) {
        return new RowKey(id.partition(), EXECUTION);
    }

    private static RowKey openKey(OpenEntry entry) {
        return new RowKey(openPartition(entry.queue(), entry.shard()), entry.sortKey());
    }

    /** No execution has such a partition: those have a slash. */
    private static String openPartition(String queue, int shard) {
        return "open#" + queue + "#" + shard;
    }
}
