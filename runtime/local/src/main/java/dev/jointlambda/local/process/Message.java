package dev.jointlambda.local.process;

import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.Bytes;

/** What a process and its parent say to each other. */
sealed interface Message {
    /**
     * Parent: handle this event.
     *
     * @param workflow the workflow class
     * @param step the step's name; {@link #SWEEPER} for the sweeper
     */
    record Run(String workflow, String step, Invocation invocation, Bytes event) implements Message {
        /** No step can be called so. */
        static final String SWEEPER = "sweeper";
    }

    /** Parent: go on from the point of this number. */
    record GoOn(long point) implements Message {}

    /** Process: ready for events. */
    record Ready() implements Message {}

    /** Process: a thread stands at a point and waits. */
    record Reached(long number, KillPoint point) implements Message {}

    /** Process: the function has returned. */
    record Returned(Bytes answer) implements Message {}

    /** Process: the function has thrown. */
    record Threw(String type, String message, String trace) implements Message {}
}
