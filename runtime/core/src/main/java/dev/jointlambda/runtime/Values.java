package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
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
     * Reads a value.
     *
     * @param store the cloud whose store has the row that refers to it
     */
    Bytes read(Cloud store, Value value) {
        if (value instanceof Value.Inline inline) {
            return inline.bytes();
        }
        if (value instanceof Value.InObject object) {
            return fetch(object);
        }
        Value.InRow row = (Value.InRow) value;
        return row(row, access.store(store).readValues(execution, List.of(row.key())));
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
