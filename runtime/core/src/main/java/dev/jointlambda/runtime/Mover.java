package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;

/** Moves the owner of a successor that nobody can have received yet. */
@FunctionalInterface
interface Mover {
    /** For everybody but the attempt that committed: the owner stays. */
    Mover NOBODY = (successor, from, to) -> from;

    /**
     * Tries to move it, by a conditional update. If the outcome is unknown, the exception says so and nothing may be sent
     * any more.
     *
     * @return the owner that is stored afterwards
     */
    Cloud move(String successor, Cloud from, Cloud to);
}
