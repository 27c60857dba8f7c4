package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonElements;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists that are too large for a row, as several objects: who needs one element reads the object that has it, and never the
 * whole list.
 */
final class ListParts {
    private static final int SMALLEST_LIMIT = 256 * 1024;

    private final Access access;
    private final HashedObjects objects;

    ListParts(Access access, HashedObjects objects) {
        this.access = access;
        this.objects = objects;
    }

    /**
     * How many bytes a part of a list has at most, unless it is one element that has more: so many that there are no more
     * than some 500 parts, which the row that refers to them must take.
     */
    static int limit(int length) {
        return Math.max(SMALLEST_LIMIT, length / 256);
    }

    /** Writes a list of at least one element. */
    Value.InParts put(Cloud cloud, Bytes list) {
        JsonElements elements = JsonElements.of(list.array());
        List<Integer> starts = starts(elements, limit(list.length()));
        Value.Part[] parts = new Value.Part[starts.size()];
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int part = i;
            int from = starts.get(i);
            int to = i + 1 < parts.length ? starts.get(i + 1) : elements.size();
            work.add(() -> {
                byte[] bytes = elements.slice(from, to);
                parts[part] = new Value.Part(objects.put(cloud, bytes), bytes.length, to - from);
            });
        }
        access.host().all(work);
        return new Value.InParts(cloud, List.of(parts));
    }

    /** With which element each part begins. */
    private static List<Integer> starts(JsonElements elements, int limit) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 1; i < elements.size(); i++) {
            if (elements.length(starts.get(starts.size() - 1), i + 1) > limit) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** Reads one element. */
    Bytes element(Value.InParts list, int element) {
        int first = 0;
        for (Value.Part part : list.parts()) {
            if (element < first + part.elements()) {
                return JsonElements.of(bytes(list.cloud(), part)).get(element - first);
            }
            first += part.elements();
        }
        throw access.stuck("the event is about element " + element + " of a list of " + first);
    }

    /** Reads a whole list. */
    Bytes whole(Value.InParts list) {
        int length = 1;
        for (Value.Part part : list.parts()) {
            length += part.length() - 1;
        }
        byte[] whole = new byte[length];
        List<Runnable> work = new ArrayList<>();
        int from = 0;
        for (Value.Part part : list.parts()) {
            // each part's bracket or, but for the first, the comma in its place; then its elements
            int at = from;
            work.add(() -> {
                byte[] bytes = bytes(list.cloud(), part);
                System.arraycopy(bytes, 0, whole, at, bytes.length - 1);
                whole[at] = (byte) (at == 0 ? '[' : ',');
            });
            from += part.length() - 1;
        }
        access.host().all(work);
        whole[length - 1] = ']';
        return Bytes.of(whole);
    }

    private byte[] bytes(Cloud cloud, Value.Part part) {
        return objects.get(cloud, objects.key(part.sha256()), part.sha256(), part.length());
    }
}
