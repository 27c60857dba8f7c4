package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts values where they fit, before anything refers to them, and gets them back. */
final class Values {
    /** The largest value that a slot of a join row takes itself: an update is charged by the size of the whole row. */
    private static final int SLOT_LIMIT = 256;

    private final Access access;
    private final ExecutionId execution;

    Values(Access access, ExecutionId execution) {
        this.access = access;
        this.execution = execution;
    }

    /** A value for a register: inline, or an object of the same cloud if it is too large for a row. */
    Value forRegister(Cloud owner, Bytes bytes) {
        return bytes.length() <= access.store(owner).inlineLimit() ? new Value.Inline(bytes) : object(owner, bytes);
    }

    /** A value for a slot of a join row: inline while tiny, else in a row of its own, else an object. */
    Value forSlot(Cloud owner, StepKey branch, String nonce, Bytes bytes) {
        if (bytes.length() <= SLOT_LIMIT) {
            return new Value.Inline(bytes);
        }
        if (bytes.length() > access.store(owner).inlineLimit()) {
            return object(owner, bytes);
        }
        String key = branch.valueKey(nonce);
        access.store(owner).putValue(execution, key, bytes.array());
        return new Value.InRow(key, bytes.length());
    }

    /** A value as an object of a cloud, whatever its size. */
    Value object(Cloud cloud, Bytes bytes) {
        String hash = Sha256.hex(bytes.array());
        String key = execution.partition() + "/" + hash;
        access.blobs(cloud).put(key, bytes.array());
        return new Value.InObject(cloud, key, hash, bytes.length());
    }

    /**
     * A value, and the cloud whose store has the row that refers to it.
     *
     * @param store that cloud
     */
    record Located(Cloud store, Value value) {}

    /**
     * Reads a value.
     *
     * @param store the cloud whose store has the row that refers to it
     */
    Bytes read(Cloud store, Value value) {
        return readAll(List.of(new Located(store, value))).get(0);
    }

    /** Reads values; those in rows of one store come with one read. */
    List<Bytes> readAll(List<Located> values) {
        Map<Cloud, List<String>> keys = new EnumMap<>(Cloud.class);
        for (Located each : values) {
            if (each.value() instanceof Value.InRow row) {
                keys.computeIfAbsent(each.store(), store -> new ArrayList<>()).add(row.key());
            }
        }
        Map<Cloud, Map<String, byte[]>> rows = new EnumMap<>(Cloud.class);
        keys.forEach((store, of) -> rows.put(store, access.store(store).readValues(execution, of)));
        List<Bytes> read = new ArrayList<>(values.size());
        for (Located each : values) {
            read.add(bytes(each.value(), rows.getOrDefault(each.store(), Map.of())));
        }
        return read;
    }

    private Bytes bytes(Value value, Map<String, byte[]> rows) {
        if (value instanceof Value.Inline inline) {
            return inline.bytes();
        }
        return value instanceof Value.InRow row ? row(row, rows) : fetch((Value.InObject) value);
    }

    /** A value row among rows that were read together. */
    Bytes row(Value.InRow value, Map<String, byte[]> rows) {
        byte[] bytes = rows.get(value.key());
        if (bytes == null || bytes.length != value.length()) {
            throw access.stuck("the value row " + value.key() + " is missing or damaged");
        }
        return Bytes.of(bytes);
    }

    private Bytes fetch(Value.InObject object) {
        byte[] bytes = access.blobs(object.cloud()).get(object.key());
        if (bytes.length != object.length() || !Sha256.hex(bytes).equals(object.sha256())) {
            throw access.stuck("the object " + object.key() + " on " + object.cloud() + " is damaged");
        }
        return Bytes.of(bytes);
    }
}
