package dev.jointlambda.local.deploy;

import dev.jointlambda.local.functions.FunctionInstance;

/** One instance of a function in a process of its own. */
public interface Sandbox extends FunctionInstance {
    /** Its process. */
    ChildProcess process();

    /** Ends it, and waits for nothing. */
    void close(String why);
}
