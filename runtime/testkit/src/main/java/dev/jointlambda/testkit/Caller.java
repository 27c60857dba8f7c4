package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import org.jspecify.annotations.Nullable;

/** Who makes calls: a function instance for its attempt, or a client. */
interface Caller {
    /** Makes a call and returns its answer, or throws what the call throws. */
    <T> @Nullable T call(CallKind kind, Cloud to, Object subject, Effect<T> effect);
}
