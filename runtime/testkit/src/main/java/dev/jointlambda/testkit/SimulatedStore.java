package dev.jointlambda.testkit;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cloud's store as one caller reaches it: every method is a call that takes time and may go wrong. */
final class SimulatedStore implements StateStore {
    private final Cloud cloud;
    private final MemoryStore rows;
    private final Caller caller;

    SimulatedStore(Cloud cloud, MemoryStore rows, Caller caller) {
        this.cloud = cloud;
        this.rows = rows;
        this.caller = caller;
    }

    @Override
    public int inlineLimit() {
        return rows.inlineLimit();
    }

    @Override
    public @Nullable Register read(StepKey key) {
        return caller.call(CallKind.READ, cloud, key, (fault, after) -> switch (fault) {
            case STALE -> null;
            case OUTDATED -> rows.readFirst(key);
            default -> rows.read(key);
        });
    }

    @Override
    public Map<StepKey, Register> readAll(Collection<StepKey> keys) {
        List<StepKey> asked = List.copyOf(keys);
        return answer(CallKind.READ_ALL, asked, (fault, after) -> rows.readAll(asked));
    }

    @Override
    public Register putIfAbsent(StepKey key, Register register) {
        return answer(CallKind.PUT_IF_ABSENT, key, (fault, after) -> rows.putIfAbsent(key, register));
    }

    @Override
    public @Nullable Register takeOver(StepKey key) {
        return caller.call(CallKind.TAKE_OVER, cloud, key, (fault, after) -> rows.takeOver(key));
    }

    @Override
    public @Nullable Register replace(StepKey key, String successor, Cloud from, Cloud to) {
        return caller.call(CallKind.REPLACE, cloud, key, (fault, after) -> rows.replace(key, successor, from, to));
    }

    @Override
    public JoinRow arrive(StepKey join, int expected, int slot, Slot outcome) {
        return answer(CallKind.ARRIVE, join, (fault, after) -> rows.arrive(join, expected, slot, outcome));
    }

    @Override
    public JoinRow mark(StepKey join, int expected, int slot, Cloud owner) {
        return answer(CallKind.MARK, join, (fault, after) -> rows.mark(join, expected, slot, owner));
    }

    @Override
    public @Nullable JoinRow readJoin(StepKey join, boolean consistent) {
        return caller.call(
                CallKind.READ_JOIN,
                cloud,
                join,
                (fault, after) -> fault == Fault.STALE && !consistent ? null : rows.readJoin(join, consistent));
    }

    @Override
    public void putValue(ExecutionId execution, String valueKey, byte[] bytes) {
        caller.call(CallKind.PUT_VALUE, cloud, execution, (fault, after) -> {
            rows.putValue(execution, valueKey, bytes);
            return null;
        });
    }

    @Override
    public Map<String, byte[]> readValues(ExecutionId execution, Collection<String> valueKeys) {
        List<String> asked = List.copyOf(valueKeys);
        return answer(CallKind.READ_VALUES, execution, (fault, after) -> rows.readValues(execution, asked));
    }

    @Override
    public ExecutionRow create(ExecutionRow row) {
        return answer(CallKind.CREATE, row.id(), (fault, after) -> rows.create(row));
    }

    @Override
    public @Nullable ExecutionRow execution(ExecutionId id) {
        return caller.call(CallKind.READ_EXECUTION, cloud, id, (fault, after) -> rows.execution(id));
    }

    @Override
    public @Nullable ExecutionRow end(ExecutionId id, ExecutionRow.Status status, ExecutionRow.Ending ending) {
        return caller.call(CallKind.END, cloud, id, (fault, after) -> rows.end(id, status, ending));
    }

    @Override
    public void index(OpenEntry entry) {
        caller.call(CallKind.INDEX, cloud, entry, (fault, after) -> {
            rows.index(entry);
            return null;
        });
    }

    @Override
    public void unindex(OpenEntry entry) {
        caller.call(CallKind.UNINDEX, cloud, entry, (fault, after) -> {
            rows.unindex(entry);
            return null;
        });
    }

    @Override
    public List<OpenEntry> due(String queue, int shard, long until, @Nullable OpenEntry after, int limit) {
        return answer(CallKind.DUE, queue + "/" + shard, (fault, later) -> rows.due(queue, shard, until, after, limit));
    }

    @Override
    public @Nullable ExecutionRow reschedule(ExecutionId id, long from, long to, Sweeps sweeps) {
        return caller.call(CallKind.RESCHEDULE, cloud, id, (fault, after) -> rows.reschedule(id, from, to, sweeps));
    }

    private <T> T answer(CallKind kind, Object subject, Effect<T> effect) {
        return Objects.requireNonNull(caller.call(kind, cloud, subject, effect));
    }
}
