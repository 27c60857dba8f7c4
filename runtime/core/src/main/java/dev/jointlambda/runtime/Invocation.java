package dev.jointlambda.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the platform says about one invocation of a function.
 *
 * @param requestId the platform's id of it
 * @param deadline when the platform stops it, in milliseconds since the epoch
 * @param trace the trace header that came with it, to be passed on; null if there is none
 */
public record Invocation(
        String requestId, long deadline, @Nullable String trace) {}
