package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One input of a step, and whose it is.
 *
 * @param step the step that it comes from; null if the event does not say, there being one such step only
 * @param failure whether it is that step's failure instead of what it returned
 * @param json the value
 */
record Given(@Nullable String step, boolean failure, Bytes json) {
    /** What the failure or the result is called in messages. */
    String name() {
        if (step == null) {
            return "its input";
        }
        return failure ? "the failure of \"" + step + "\"" : "what \"" + step + "\" returned";
    }
}
