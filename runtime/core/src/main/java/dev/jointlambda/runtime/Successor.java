package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.StepKey;
import org.jspecify.annotations.Nullable;

/**
 * A step instance that is to be invoked.
 *
 * @param key the instance
 * @param position where it stands
 * @param value its input, to travel in the event if it fits; null to refer to it in any case
 * @param reference where the input is otherwise
 */
record Successor(StepKey key, Position position, @Nullable Bytes value, Origin reference) {}
