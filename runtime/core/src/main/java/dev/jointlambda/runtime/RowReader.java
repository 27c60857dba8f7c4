package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<StepKey, Read<Arrivals>> rows =
                arrivals(slots.values().stream().map(SlotPlace::arrival).toList());
        slots.forEach((key, slot) -> {
            Read<Arrivals> row = rows.get(slot.arrival().join());
            if (row != null) {
                Arrivals arrived = row.found();
                found.put(key, new Read<>(arrived == null ? null : slot.in(arrived.row()), row.failure()));
            }
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

    /** What has arrived at the joins that these arrivals are for, by join. */
    Map<StepKey, Read<Arrivals>> arrivals(Collection<Arrival> at) {
        Map<StepKey, Arrival> joins = new LinkedHashMap<>();
        at.forEach(each -> joins.put(each.join(), each));
        List<Arrival> asked = List.copyOf(joins.values());
        List<Read<Arrivals>> read = new ArrayList<>();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int place = i;
            read.add(new Read<>(null, null));
            work.add(() -> read.set(place, arrived(asked.get(place))));
        }
        if (!work.isEmpty()) {
            access.host().all(work);
        }
        Map<StepKey, Read<Arrivals>> found = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            found.put(asked.get(i).join(), read.get(i));
        }
        return found;
    }

    private Read<Arrivals> arrived(Arrival at) {
        try {
            JoinRow row = access.store(at.owner()).readJoin(at.join(), true);
            return new Read<>(new Arrivals(row), null);
        } catch (StoreException e) {
            return new Read<>(null, e);
        }
    }
}
