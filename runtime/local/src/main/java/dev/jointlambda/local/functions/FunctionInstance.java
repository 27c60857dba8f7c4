package dev.jointlambda.local.functions;

import dev.jointlambda.runtime.StepFunction;

/** One instance of a function, in this process or in one of its own: it handles one event at a time. */
public interface FunctionInstance extends StepFunction {
    /**
     * It has had its time with the event that it handles, and should end now. Called by another thread, at most once for an
     * event, and never after {@link #handle} has returned.
     *
     * @param handling the thread that waits in {@link #handle}
     */
    void timeUp(Thread handling);
}
