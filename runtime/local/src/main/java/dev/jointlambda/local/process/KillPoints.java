package dev.jointlambda.local.process;

import dev.jointlambda.runtime.spi.Bytes;

/** Decides at which points processes are killed. Called by many threads. */
@FunctionalInterface
public interface KillPoints {
    /**
     * A process has reached a point and stands there until this returns.
     *
     * @param event the event that it handles
     * @return whether it is killed there, by SIGKILL where there is one
     */
    boolean kill(KillPoint point, Bytes event);
}
