package dev.jointlambda.runtime.json;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.Arrays;

/** Where the elements of a JSON array stand in it: one is copied only when it is asked for. Immutable. */
public final class JsonElements {
    private final byte[] array;
    private final int[] starts;
    private final int[] ends;

    private JsonElements(byte[] array, int[] starts, int[] ends) {
        this.array = array;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Finds the elements of an array.
     *
     * @param array not copied: it must not change
     * @throws PayloadException if this is not a JSON array: says where
     */
    public static JsonElements of(byte[] array) {
        JsonReader json = JsonReader.of(array);
        int[] starts = new int[16];
        int[] ends = new int[16];
        int size = 0;
        json.beginArray();
        while (json.hasNextElement()) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = json.start();
            json.skipValue();
            ends[size] = json.position();
            size++;
        }
        json.end();
        return new JsonElements(array, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    /** How many there are. */
    public int size() {
        return starts.length;
    }

    /** How many bytes {@link #slice} has. */
    public int length(int from, int to) {
        return ends[to - 1] - starts[from] + 2;
    }

    /** The array of some of the elements, from one on and up to another that is not in it; at least one. */
    public byte[] slice(int from, int to) {
        byte[] slice = new byte[length(from, to)];
        slice[0] = '[';
        System.arraycopy(array, starts[from], slice, 1, slice.length - 2);
        slice[slice.length - 1] = ']';
        return slice;
    }

    /** A copy of one element, as it stands. */
    public Bytes get(int element) {
        return Bytes.of(Arrays.copyOfRange(array, starts[element], ends[element]));
    }
}
