package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import java.time.Instant;

/**
 * One delivery of an event to a function, from start to end.
 *
 * @param execution the execution's id; empty if the attempt touched no row, or is a sweeper's
 * @param workflow the workflow's name
 * @param step the step's name, or "sweeper"
 * @param index the positions in the enclosing forEach regions, joined by dots; empty outside of any
 * @param cloud where it ran
 * @param delivery which delivery of the event it was, from 1
 * @param start when it started
 * @param end when it ended
 * @param how how it ended
 * @param reason why it did not end well; empty if it did
 */
public record TraceEntry(
        String execution,
        String workflow,
        String step,
        String index,
        Cloud cloud,
        int delivery,
        Instant start,
        Instant end,
        End how,
        String reason) {
    /** How a delivery ended. */
    public enum End {
        /** The function returned. */
        OK,
        /** The function threw. */
        FAILED,
        /** A fault of the simulation. */
        CRASHED,
        /** The platform stopped it at its timeout. */
        TIMED_OUT
    }
}
