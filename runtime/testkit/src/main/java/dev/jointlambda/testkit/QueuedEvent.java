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
 * @param spurious whether it is a timer's that was not due; there is no other delivery of it
 * @param ahead how far the clock of the instance is ahead that gets it, in milliseconds; 0 for any instance
 */
record QueuedEvent(Deployed target, String id, Bytes bytes, long accepted, int delivery, boolean spurious, long ahead) {
    QueuedEvent again() {
        return new QueuedEvent(target, id, bytes, accepted, delivery + 1, spurious, ahead);
    }
}
