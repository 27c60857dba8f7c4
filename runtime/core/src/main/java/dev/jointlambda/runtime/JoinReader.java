package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what has arrived at a complete join: the row, the registers it marks, and the values both refer to. */
final class JoinReader {
    private final Access access;
    private final Values values;
    private final Producers producers;

    JoinReader(Access access, Values values, Producers producers) {
        this.access = access;
        this.values = values;
        this.producers = producers;
    }

    /** One arrival: whose store leads to the value, the value, and when it was committed. */
    private record Found(Cloud store, Value value, long at) {}

    /**
     * Reads every arrival, by slot.
     *
     * @param owner the cloud whose store has the join row
     */
    Arrived read(StepKey join, Position position, Cloud owner) {
        JoinRow row = access.store(owner).readJoin(join, true);
        if (row == null || !Arrival.ready(row)) {
            throw access.stuck("the join row " + join.joinKey() + " on " + owner + " is not complete");
        }
        Map<Integer, Found> found = new HashMap<>();
        for (Map.Entry<Integer, Slot> each : row.slots().entrySet()) {
            found.put(
                    each.getKey(),
                    new Found(owner, each.getValue().value(), each.getValue().at()));
        }
        for (Map.Entry<Cloud, Set<Integer>> marked : row.marks().entrySet()) {
            found.putAll(registers(join, position, row.expected(), marked.getKey(), marked.getValue()));
        }
        return resolve(found, row.expected(), join);
    }

    private Map<Integer, Found> registers(
            StepKey join, Position position, int expected, Cloud owner, Set<Integer> slots) {
        Map<StepKey, Integer> slotOf = new LinkedHashMap<>();
        for (int slot : slots) {
            for (StepKey key : producers.registers(join, position, expected, slot)) {
                slotOf.put(key, slot);
            }
        }
        Map<Integer, Found> found = new HashMap<>();
        for (Map.Entry<StepKey, Register> each :
                access.store(owner).readAll(slotOf.keySet()).entrySet()) {
            Register register = each.getValue();
            Integer slot = slotOf.get(each.getKey());
            if (slot != null && register.outcome() == Outcome.OK) {
                found.put(slot, new Found(owner, register.value(), register.at()));
            }
        }
        return found;
    }

    private Arrived resolve(Map<Integer, Found> found, int expected, StepKey join) {
        List<Bytes> bytes = new ArrayList<>(expected);
        Map<String, byte[]> rows = valueRows(found, join);
        long at = 0;
        for (int slot = 0; slot < expected; slot++) {
            Found each = found.get(slot);
            if (each == null) {
                throw access.stuck("the arrival in slot " + slot + " of " + join.joinKey() + " has no register");
            }
            at = Math.max(at, each.at());
            bytes.add(
                    each.value() instanceof Value.InRow inRow
                            ? values.row(inRow, rows)
                            : values.read(each.store(), each.value()));
        }
        return new Arrived(bytes, producers.width(expected), at);
    }

    /** Value rows stand beside the join row only, so they all come with one read. */
    private Map<String, byte[]> valueRows(Map<Integer, Found> found, StepKey join) {
        List<String> keys = new ArrayList<>();
        Cloud store = null;
        for (Found each : found.values()) {
            if (each.value() instanceof Value.InRow row) {
                keys.add(row.key());
                store = each.store();
            }
        }
        return store == null ? Map.of() : access.store(store).readValues(join.execution(), keys);
    }
}
