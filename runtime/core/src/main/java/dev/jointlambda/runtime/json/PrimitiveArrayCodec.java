package dev.jointlambda.runtime.json;

import org.jspecify.annotations.Nullable;

/** An array of a primitive type, without a box per element. */
final class PrimitiveArrayCodec<A> extends JsonCodec<A> {
    private static final int FIRST_SIZE = 16;

    private final A empty;

    private PrimitiveArrayCodec(A empty) {
        this.empty = empty;
    }

    /** For arrays of this one's type. */
    static <A> PrimitiveArrayCodec<A> of(A empty) {
        return new PrimitiveArrayCodec<>(empty);
    }

    @Override
    public void write(JsonWriter json, @Nullable A value) {
        if (value == null) {
            json.nullValue();
            return;
        }
        json.beginArray();
        if (value instanceof boolean[] array) {
            for (boolean each : array) {
                json.value(each);
            }
        } else if (value instanceof short[] array) {
            for (short each : array) {
                json.value(each);
            }
        } else if (value instanceof int[] array) {
            for (int each : array) {
                json.value(each);
            }
        } else if (value instanceof long[] array) {
            for (long each : array) {
                json.value(each);
            }
        } else if (value instanceof float[] array) {
            for (float each : array) {
                json.value(each);
            }
        } else if (value instanceof double[] array) {
            for (double each : array) {
                json.value(each);
            }
        } else {
            for (char each : (char[]) value) {
                json.value(String.valueOf(each));
            }
        }
        json.endArray();
    }

    @Override
    public @Nullable A read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        int size = FIRST_SIZE;
        A array = copy(empty, 0, size);
        int count = 0;
        json.beginArray();
        while (json.hasNextElement()) {
            if (count == size) {
                size = Math.multiplyExact(size, 2);
                array = copy(array, count, size);
            }
            readElement(json, array, count);
            count++;
        }
        return copy(array, count, count);
    }

    private static void readElement(JsonReader json, Object value, int index) {
        if (value instanceof boolean[] array) {
            array[index] = json.readBoolean();
        } else if (value instanceof short[] array) {
            array[index] = json.readShort();
        } else if (value instanceof int[] array) {
            array[index] = json.readInt();
        } else if (value instanceof long[] array) {
            array[index] = json.readLong();
        } else if (value instanceof float[] array) {
            array[index] = json.readFloat();
        } else if (value instanceof double[] array) {
            array[index] = json.readDouble();
        } else {
            ((char[]) value)[index] = json.readChar();
        }
    }

    @SuppressWarnings({"unchecked", "SuspiciousSystemArraycopy"}) // an array of the same type as this one
    private A copy(A array, int count, int size) {
        Object copy;
        if (array instanceof boolean[]) {
            copy = new boolean[size];
        } else if (array instanceof short[]) {
            copy = new short[size];
        } else if (array instanceof int[]) {
            copy = new int[size];
        } else if (array instanceof long[]) {
            copy = new long[size];
        } else if (array instanceof float[]) {
            copy = new float[size];
        } else if (array instanceof double[]) {
            copy = new double[size];
        } else {
            copy = new char[size];
        }
        System.arraycopy(array, 0, copy, 0, count);
        return (A) copy;
    }
}
