package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonElements;
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
    private final HashedObjects objects;
    private final ListParts lists;

    Values(Access access, ExecutionId execution) {
        this.access = access;
        this.execution = execution;
        this.objects = new HashedObjects(access, execution);
        this.lists = new ListParts(access, objects);
    }

    /** A value for a register: inline, or an object of the same cloud if it is too large for a row. */
    Value forRegister(Cloud owner, Bytes bytes) {
        return bytes.length() <= access.store(owner).inlineLimit() ? new Value.Inline(bytes) : object(owner, bytes);
    }

    /** A list of at least one element, for the register of the step that sends its items. */
    Value forItems(Cloud owner, Bytes list) {
        return list.length() <= access.store(owner).inlineLimit() ? new Value.Inline(list) : lists.put(owner, list);
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
        String hash = objects.put(cloud, bytes.array());
        return new Value.InObject(cloud, objects.key(hash), hash, bytes.length());
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

    /**
     * Reads one element of a list, and of a list in parts no other part.
     *
     * @param store the cloud whose store has the row that refers to it
     */
    Bytes element(Cloud store, Value list, int element) {
        if (list instanceof Value.InParts parts) {
            return lists.element(parts, element);
        }
        JsonElements elements = JsonElements.of(read(store, list).array());
        if (element >= elements.size()) {
            throw access.stuck("the event is about element " + element + " of a list of " + elements.size());
        }
        return elements.get(element);
    }

    /** Reads values: those in rows of one store with one read, objects several at a time. */
    List<Bytes> readAll(List<Located> values) {
        Map<Cloud, List<String>> keys = new EnumMap<>(Cloud.class);
        for (Located each : values) {
            if (each.value() instanceof Value.InRow row) {
                keys.computeIfAbsent(each.store(), store -> new ArrayList<>()).add(row.key());
            }
        }
        Map<Cloud, Map<String, byte[]>> rows = new EnumMap<>(Cloud.class);
        keys.forEach((store, of) -> rows.put(store, access.store(store).readValues(execution, of)));
        Bytes[] read = new Bytes[values.size()];
        List<Runnable> elsewhere = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            int at = i;
            Located each = values.get(i);
            if (each.value() instanceof Value.Inline inline) {
                read[at] = inline.bytes();
            } else if (each.value() instanceof Value.InRow row) {
                read[at] = row(row, rows.getOrDefault(each.store(), Map.of()));
            } else if (each.value() instanceof Value.InParts list) {
                elsewhere.add(() -> read[at] = lists.whole(list));
            } else if (each.value() instanceof Value.InObject object) {
                elsewhere.add(() -> read[at] = fetch(object));
            }
        }
        if (!elsewhere.isEmpty()) {
            access.host().all(elsewhere);
        }
        return List.of(read);
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
        return Bytes.of(objects.get(object.cloud(), object.key(), object.sha256(), object.length()));
    }
}
