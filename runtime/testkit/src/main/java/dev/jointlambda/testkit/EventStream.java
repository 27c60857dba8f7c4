package dev.jointlambda.testkit;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** An event as a function gets it. Reads what is there at once: every replay of an attempt does. */
final class EventStream extends ByteArrayInputStream {
    EventStream(byte[] event) {
        super(event);
    }

    @Override
    public byte[] readNBytes(int most) {
        int end = pos + Math.min(most, count - pos);
        byte[] read = Arrays.copyOfRange(buf, pos, end);
        pos = end;
        return read;
    }
}
