package dev.jointlambda.runtime.json;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** An array of a primitive type, without a box per element. */
final class PrimitiveArrayCodec<A> extends JsonCodec<A> {
    static final JsonCodec<boolean[]> BOOLEANS = new PrimitiveArrayCodec<>(
            boolean[]::new, a -> a.length, (json, a, i) -> json.value(a[i]), (json, a, i) -> a[i] = json.readBoolean());
    static final JsonCodec<short[]> SHORTS = new PrimitiveArrayCodec<>(
            short[]::new, a -> a.length, (json, a, i) -> json.value(a[i]), (json, a, i) -> a[i] = json.readShort());
    static final JsonCodec<int[]> INTS = new PrimitiveArrayCodec<>(
            int[]::new, a -> a.length, (json, a, i) -> json.value(a[i]), (json, a, i) -> a[i] = json.readInt());
    static final JsonCodec<long[]> LONGS = new PrimitiveArrayCodec<>(
            long[]::new, a -> a.length, (json, a, i) -> json.value(a[i]), (json, a, i) -> a[i] = json.readLong());
    static final JsonCodec<float[]> FLOATS = new PrimitiveArrayCodec<>(
            float[]::new, a -> a.length, (json, a, i) -> json.value(a[i]), (json, a, i) -> a[i] = json.readFloat());
    static final JsonCodec<double[]> DOUBLES = new PrimitiveArrayCodec<>(
            double[]::new, a -> a.length, (json, a, i) -> json.value(a[i]), (json, a, i) -> a[i] = json.readDouble());
    static final JsonCodec<char[]> CHARS = new PrimitiveArrayCodec<>(
            char[]::new,
            a -> a.length,
            (json, a, i) -> json.value(String.valueOf(a[i])),
            (json, a, i) -> a[i] = json.readChar());

    private final IntFunction<A> create;
    private final ToIntFunction<A> length;
    private final WriteElement<A> write;
    private final ReadElement<A> read;

    private PrimitiveArrayCodec(
            IntFunction<A> create, ToIntFunction<A> length, WriteElement<A> write, ReadElement<A> read) {
        this.create = create;
        this.length = length;
        this.write = write;
        this.read = read;
    }

    /** Writes one element. */
    private interface WriteElement<A> {
        void write(JsonWriter json, A array, int index);
    }

    /** Reads one element. */
    private interface ReadElement<A> {
        void read(JsonReader json, A array, int index);
    }

    @Override
    public void write(JsonWriter json, @Nullable A value) {
        if (value == null) {
            json.nullValue();
            return;
        }
        json.beginArray();
        for (int i = 0; i < length.applyAsInt(value); i++) {
            write.write(json, value, i);
        }
        json.endArray();
    }

    @Override
    public @Nullable A read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        A array = create.apply(16);
        int count = 0;
        json.beginArray();
        while (json.hasNextElement()) {
            if (count == length.applyAsInt(array)) {
                array = resized(array, count, Math.multiplyExact(count, 2));
            }
            read.read(json, array, count);
            count++;
        }
        return resized(array, count, count);
    }

    @SuppressWarnings("SuspiciousSystemArraycopy")
    private A resized(A array, int count, int size) {
        A copy = create.apply(size);
        System.arraycopy(array, 0, copy, 0, count);
        return copy;
    }
}
