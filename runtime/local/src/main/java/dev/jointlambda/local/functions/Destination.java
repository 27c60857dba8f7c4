package dev.jointlambda.local.functions;

import dev.jointlambda.runtime.spi.Bytes;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Where the records of events that were given up go.
 *
 * @param function the function that gets them in the end
 * @param packing what is around a record when that function gets it
 * @param open whether those who carry it may do so: if not, the record is lost
 */
public record Destination(String function, UnaryOperator<Bytes> packing, BooleanSupplier open) {
    /** The function itself, and nothing in between. */
    public static Destination of(String function) {
        return new Destination(function, UnaryOperator.identity(), () -> true);
    }
}
