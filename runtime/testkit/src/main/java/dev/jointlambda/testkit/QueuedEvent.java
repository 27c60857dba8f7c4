package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.Bytes;

/**
 * An event that a cloud has accepted.
 *
 * @param target the function it is for
 * @param id its id, as whoever sent it chose it
 * @param bytes the event
 * @param accepted when it was accepted, in milliseconds since the epoch
 * @param delivery which delivery comes next, from 1
 */
record QueuedEvent(Deployed target, String id, Bytes bytes, long accepted, int delivery) {
    QueuedEvent again() {
        return new QueuedEvent(target, id, bytes, accepted, delivery + 1);
    }
}
