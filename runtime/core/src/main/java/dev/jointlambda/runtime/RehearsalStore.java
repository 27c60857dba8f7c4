package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an execution that does not exist: no register is there until it is written, every join is complete as soon as
 * somebody arrives. The store that is rehearsed is called for each, and its answer is dropped.
 *
 * @param called the store that is rehearsed; null for none
 * @param committed what is stored of a register that is written
 */
record RehearsalStore(@Nullable StateStore called, UnaryOperator<Register> committed) implements StateStore {
    private static final int WITHOUT_ONE = 100_000;
    private static final Value NOTHING = new Value.Inline(Bytes.utf8("null"));

    @Override
    public int inlineLimit() {
        return called == null ? WITHOUT_ONE : called.inlineLimit();
    }

    @Override
    public @Nullable Register read(StepKey key) {
        if (called != null) {
            var unused = called.read(key);
        }
        return null;
    }

    @Override
    public Map<StepKey, Register> readAll(Collection<StepKey> keys) {
        if (called != null) {
            var unused = called.readAll(keys);
        }
        return Map.of();
    }

    @Override
    public Register putIfAbsent(StepKey key, Register register) {
        if (called != null) {
            var unused = called.putIfAbsent(key, register);
        }
        return committed.apply(register);
    }

    @Override
    public Register takeOver(StepKey key) {
        if (called != null) {
            var unused = called.takeOver(key);
        }
        return committed.apply(new Register(Outcome.OK, NOTHING, "", Map.of(), Stored.NO_ITEMS, 0, true));
    }

    @Override
    public @Nullable Register replace(StepKey key, String successor, Cloud from, Cloud to) {
        return called == null ? null : called.replace(key, successor, from, to);
    }

    @Override
    public JoinRow arrive(StepKey join, int expected, int slot, Slot outcome) {
        if (called != null) {
            var unused = called.arrive(join, expected, slot, outcome);
        }
        Slot filled = new Slot(outcome.step(), Outcome.OK, NOTHING, outcome.nonce(), outcome.at());
        return new JoinRow(1, slot == 0 ? Map.of(0, filled) : Map.of(0, filled, slot, filled), Map.of());
    }

    @Override
    public JoinRow mark(StepKey join, int expected, int slot, Cloud owner) {
        if (called != null) {
            var unused = called.mark(join, expected, slot, owner);
        }
        return new JoinRow(1, Map.of(), Map.of(owner, slot == 0 ? Set.of(0) : Set.of(0, slot)));
    }

    @Override
    public @Nullable JoinRow readJoin(StepKey join, boolean consistent) {
        if (called != null) {
            var unused = called.readJoin(join, consistent);
        }
        return null;
    }

    @Override
    public void putValue(ExecutionId execution, String valueKey, byte[] bytes) {
        if (called != null) {
            called.putValue(execution, valueKey, bytes);
        }
    }

    @Override
    public Map<String, byte[]> readValues(ExecutionId execution, Collection<String> valueKeys) {
        return called == null ? Map.of() : called.readValues(execution, valueKeys);
    }

    @Override
    public ExecutionRow create(ExecutionRow row) {
        return row;
    }

    @Override
    public @Nullable ExecutionRow execution(ExecutionId id) {
        return called == null ? null : called.execution(id);
    }

    @Override
    public @Nullable ExecutionRow end(ExecutionId id, ExecutionRow.Status status, ExecutionRow.Ending ending) {
        return called == null ? null : called.end(id, status, ending);
    }

    @Override
    public void index(OpenEntry entry) {
        if (called != null) {
            called.index(entry);
        }
    }

    @Override
    public void unindex(OpenEntry entry) {
        if (called != null) {
            called.unindex(entry);
        }
    }

    @Override
    public List<OpenEntry> due(String queue, int shard, long until, @Nullable OpenEntry after, int limit) {
        return called == null ? List.of() : called.due(queue, shard, until, after, limit);
    }

    @Override
    public @Nullable ExecutionRow reschedule(ExecutionId id, long from, long to, Sweeps sweeps) {
        return called == null ? null : called.reschedule(id, from, to, sweeps);
    }
}
