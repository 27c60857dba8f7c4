package dev.jointlambda.local.http;

import java.time.Duration;

/** A way for an endpoint to be down, or out of order. */
public sealed interface Fault {
    /** Nothing is wrong. */
    record None() implements Fault {}

    /** Nobody listens: connections are refused, and the open ones reset. As a lasting fault only. */
    record Refused() implements Fault {}

    /** The request is read whole and never answered. */
    record BlackHole() implements Fault {}

    /** The service answers with an error of its own form and this HTTP status, and does nothing. */
    record Status(int status) implements Fault {}

    /** The connection is reset before the body of the request is read. */
    record ResetBeforeReading() implements Fault {}

    /** The request is read whole, then the connection is reset; the service does nothing. */
    record ResetAfterReading() implements Fault {}

    /** The request is read whole, then both the connection and the listener die, until {@link HttpFront#up}. */
    record DieAfterReading() implements Fault {}

    /** The service does its work, and the connection is reset in place of an answer: a lost answer. */
    record LoseAnswer() implements Fault {}

    /** The service does its work after a delay. */
    record Late(Duration delay) implements Fault {}
}
