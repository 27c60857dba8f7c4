package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;

/**
 * One call of the SPI, when it is made, or a platform's record of a failure. Calls answered from an attempt's log are not
 * calls.
 *
 * @param number which call of the simulation it is, from 1; functions' and clients' calls together
 * @param ofAttempt which call of its attempt it is, from 1; 0 for a client or a platform
 * @param kind what is asked
 * @param function the function that asks; "client" for a client; for a platform, the one whose event it has given
 *     up
 * @param delivery which delivery of its event the attempt is, from 1; 0 for a client; for a platform, the last one that was made
 * @param from the cloud that asks
 * @param to the cloud that is asked
 * @param subject what it is about: a {@code StepKey}, {@code ExecutionId}, function name and so on
 */
public record Call(
        long number,
        int ofAttempt,
        CallKind kind,
        String function,
        int delivery,
        Cloud from,
        Cloud to,
        Object subject) {
    boolean crossesClouds() {
        return from != to;
    }

    /** What failed, for a message: without any content. */
    @Override
    public String toString() {
        return "call " + number + " (" + kind + " of " + subject + " on " + to + ", by " + function + " on " + from
                + ")";
    }
}
