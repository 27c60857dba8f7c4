package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step instance that is to be invoked.
 *
 * @param key the instance
 * @param position where it stands
 * @param value its input, to travel in the event if it fits; null to refer to it in any case
 * @param from the step it comes from; null for the execution's input
 * @param failure whether it is that step's failure
 * @param reference where the input is otherwise
 * @param carried older results that travel along if they fit
 */
record Successor(
        StepKey key,
        Position position,
        @Nullable Bytes value,
        @Nullable String from,
        boolean failure,
        Origin reference,
        Map<String, Bytes> carried) {
    /** One whose input is always referred to. */
    static Successor referring(StepKey key, Position position, Origin reference) {
        return new Successor(key, position, null, null, false, reference, Map.of());
    }

    /**
     * Where it stands if a cloud owns it: the first step of an item says with its own owner who owns them all.
     *
     * @param owner that cloud
     */
    Position position(Cloud owner) {
        boolean item = reference instanceof Origin.FromRegister from && from.element() != Origin.FromRegister.WHOLE;
        return item ? position.owned(owner) : position;
    }
}
