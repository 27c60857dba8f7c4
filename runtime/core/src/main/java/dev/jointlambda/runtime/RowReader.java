package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of many step instances, strongly consistent, with as few calls as it takes. */
final class RowReader {
    private final Access access;

    RowReader(Access access) {
        this.access = access;
    }

    /**
     * What came of one read.
     *
     * @param found what is stored; null if nothing is, or if it is not known
     * @param failure why it is not known; null if it is
     */
    record Read<T>(@Nullable T found, @Nullable StoreException failure) {}

    /** What the instances have committed: registers come with one read per store, the others with one per join row. */
    Map<StepKey, Read<Stored>> commits(List<Instance> some) {
        Map<Cloud, List<StepKey>> registers = new EnumMap<>(Cloud.class);
        Map<StepKey, SlotPlace> slots = new LinkedHashMap<>();
        for (Instance each : some) {
            if (each.place() instanceof SlotPlace slot) {
                slots.put(each.key(), slot);
            } else {
                registers
                        .computeIfAbsent(each.owner(), owner -> new ArrayList<>())
                        .add(each.key());
            }
        }
        Map<StepKey, Read<Stored>> found = new HashMap<>();
        registers.forEach((owner, keys) -> found.putAll(registers(owner, keys)));
        Map<StepKey, Cloud> joins = new LinkedHashMap<>();
        slots.values()
                .forEach(slot -> joins.put(slot.arrival().join(), slot.arrival().owner()));
        JoinRows rows = joins(joins);
        slots.forEach((key, slot) -> {
            Read<JoinRow> row = rows.read(slot.arrival().join());
            found.put(key, new Read<>(slot.in(row.found()), row.failure()));
        });
        return found;
    }

    private Map<StepKey, Read<Stored>> registers(Cloud owner, List<StepKey> keys) {
        Map<StepKey, Read<Stored>> found = new HashMap<>();
        try {
            Map<StepKey, Register> stored = access.store(owner).readAll(keys);
            for (StepKey key : keys) {
                Register register = stored.get(key);
                found.put(key, new Read<>(register == null ? null : Stored.of(register, false), null));
            }
        } catch (StoreException e) {
            keys.forEach(key -> found.put(key, new Read<>(null, e)));
        }
        return found;
    }

    /**
     * Join rows.
     *
     * @param rows which, and which cloud's store has each
     */
    JoinRows joins(Map<StepKey, Cloud> rows) {
        Map<StepKey, Read<JoinRow>> read = new ConcurrentHashMap<>();
        List<Runnable> work = new ArrayList<>();
        rows.forEach((row, owner) -> work.add(() -> read.put(row, join(owner, row))));
        if (!work.isEmpty()) {
            access.host().all(work);
        }
        return new JoinRows(read);
    }

    private Read<JoinRow> join(Cloud owner, StepKey row) {
        try {
            return new Read<>(access.store(owner).readJoin(row, true), null);
        } catch (StoreException e) {
            return new Read<>(null, e);
        }
    }
}
