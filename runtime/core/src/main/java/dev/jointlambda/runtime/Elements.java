package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.List;

/** The elements of a committed list: cut from the stored bytes, so that everybody numbers them alike. */
final class Elements {
    private Elements() {}

    /** @throws PayloadException if the bytes are no JSON array */
    static List<byte[]> of(Bytes list) {
        try {
            return JsonCutter.elements(list.array());
        } catch (MalformedJsonException e) {
            throw new PayloadException("what a forEach goes over is no JSON array: " + e.getMessage(), e);
        }
    }
}
