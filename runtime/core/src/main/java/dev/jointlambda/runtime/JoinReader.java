package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Producers.Candidate;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** One arrival: whose it is, whose store leads to the value, the value, and when it was committed. */
    private record Found(String step, boolean failure, Cloud store, Value value, long at) {}

    /**
     * Reads every arrival, by slot.
     *
     * @param owner the cloud whose store has the join row
     * @param sharded how many arrivals there are, if they are spread over {@link Shards}; else 0
     */
    Arrived read(StepKey join, Position position, Cloud owner, int sharded) {
        JoinRow row = complete(join, owner);
        if (sharded == 0) {
            return resolve(found(row, join, position, owner, row.expected(), 0), row.expected(), join);
        }
        Shards shards = new Shards(join, sharded);
        if (row.expected() != shards.count()) {
            throw access.stuck("the join row " + join.joinKey() + " on " + owner + " waits for " + row.expected()
                    + " shards, but the event says that there are " + shards.count());
        }
        Map<Integer, Found> found = new ConcurrentHashMap<>();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < shards.count(); i++) {
            int shard = i;
            work.add(() -> found.putAll(
                    found(complete(shards.row(shard), owner), join, position, owner, sharded, shard * Shards.SIZE)));
        }
        access.host().all(work);
        return resolve(found, sharded, join);
    }

    private JoinRow complete(StepKey key, Cloud owner) {
        JoinRow row = access.store(owner).readJoin(key, true);
        if (row == null || !Arrival.ready(row)) {
            throw access.stuck("the join row " + key.joinKey() + " on " + owner + " is not complete");
        }
        return row;
    }

    /**
     * What has arrived in one row.
     *
     * @param expected how many arrivals the join waits for
     * @param first the number of the row's first slot
     */
    private Map<Integer, Found> found(
            JoinRow row, StepKey join, Position position, Cloud owner, int expected, int first) {
        Map<Integer, Found> found = new HashMap<>();
        for (Map.Entry<Integer, Slot> each : row.slots().entrySet()) {
            Slot slot = each.getValue();
            found.put(first + each.getKey(), new Found(slot.step(), false, owner, slot.value(), slot.at()));
        }
        for (Map.Entry<Cloud, Set<Integer>> marked : row.marks().entrySet()) {
            List<Integer> slots = new ArrayList<>();
            marked.getValue().forEach(slot -> slots.add(first + slot));
            found.putAll(registers(join, position, expected, marked.getKey(), slots));
        }
        return found;
    }

    private Map<Integer, Found> registers(
            StepKey join, Position position, int expected, Cloud owner, List<Integer> slots) {
        Map<Integer, List<Candidate>> candidates = new HashMap<>();
        Set<StepKey> keys = new LinkedHashSet<>();
        for (int slot : slots) {
            List<Candidate> of = producers.candidates(join, position, expected, slot);
            candidates.put(slot, of);
            of.forEach(each -> keys.add(each.key()));
        }
        Map<StepKey, Register> registers = access.store(owner).readAll(keys);
        Map<Integer, Found> found = new HashMap<>();
        candidates.forEach((slot, of) -> {
            for (Candidate each : of) {
                Register register = registers.get(each.key());
                if (register != null && each.edge().followed(register)) {
                    Found other = found.put(slot, found(each, owner, register));
                    if (other != null) {
                        throw access.stuck("slot " + slot + " of " + join.joinKey() + " was filled by both \""
                                + other.step() + "\" and \"" + each.key().step()
                                + "\", of which only one may run");
                    }
                }
            }
        });
        return found;
    }

    private static Found found(Candidate from, Cloud owner, Register register) {
        return new Found(
                from.key().step(), register.outcome() == Outcome.FAILED, owner, register.value(), register.at());
    }

    private Arrived resolve(Map<Integer, Found> found, int expected, StepKey join) {
        List<Found> all = new ArrayList<>(expected);
        List<Values.Located> where = new ArrayList<>(expected);
        long at = 0;
        for (int slot = 0; slot < expected; slot++) {
            Found each = found.get(slot);
            if (each == null) {
                throw access.stuck("the arrival in slot " + slot + " of " + join.joinKey() + " has no register");
            }
            at = Math.max(at, each.at());
            all.add(each);
            where.add(new Values.Located(each.store(), each.value()));
        }
        List<Bytes> bytes = values.readAll(where);
        List<Given> given = new ArrayList<>(expected);
        for (int slot = 0; slot < expected; slot++) {
            given.add(new Given(all.get(slot).step(), all.get(slot).failure(), bytes.get(slot)));
        }
        return new Arrived(given, producers.width(expected), at);
    }
}
