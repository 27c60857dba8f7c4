package dev.jointlambda.local;

import dev.jointlambda.runtime.spi.Bytes;
import org.jspecify.annotations.Nullable;

/** An event that a cloud has accepted; compared by identity. */
final class QueuedEvent {
    final String function;
    final Bytes bytes;
    final @Nullable String trace;
    final long accepted;
    final int delivery;

    QueuedEvent(String function, Bytes bytes, @Nullable String trace, long accepted, int delivery) {
        this.function = function;
        this.bytes = bytes;
        this.trace = trace;
        this.accepted = accepted;
        this.delivery = delivery;
    }

    /** The same event, delivered once more. */
    QueuedEvent again() {
        return new QueuedEvent(function, bytes, trace, accepted, delivery + 1);
    }
}
