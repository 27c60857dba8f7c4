package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Sweeps;
import java.time.Duration;

/**
 * What is done about what is overdue in one execution, and when it is looked again. A function of its arguments: two
 * sweepers that see the same decide the same.
 *
 * @param action what is done now
 * @param sweeps what has been done then
 * @param again when there is something to do again, if nothing changes, in milliseconds since the epoch
 */
record SweepPlan(Action action, Sweeps sweeps, long again) {
    /** How often an event is sent again, at least, before it is given up. */
    static final int TRIES = 8;

    /** What is done. */
    enum Action {
        /** Nothing: there is nothing overdue, or an event was sent again not long ago. */
        WAIT,
        /** The events are sent again. */
        SEND,
        /** The execution is ended. */
        GIVE_UP
    }

    /**
     * The execution is past its deadline: no event is sent any more, because it might outlive the rows. It is given up, or
     * waits until all of it can be seen.
     *
     * @param before what has been done so far
     * @param stuck names what is overdue
     * @param mayGiveUp whether all of the execution could be seen
     */
    static SweepPlan late(Sweeps before, String stuck, boolean mayGiveUp, long now) {
        // what was tried for another set is not what the failure is to tell
        Sweeps tried = before.stuck().equals(stuck) ? before : new Sweeps(stuck, 0, 0);
        return new SweepPlan(mayGiveUp ? Action.GIVE_UP : Action.WAIT, tried, now);
    }

    /** Nothing is overdue. */
    static SweepPlan nothing() {
        return new SweepPlan(Action.WAIT, Sweeps.NONE, Long.MAX_VALUE);
    }

    /**
     * Something is overdue. Of the same things, each event comes after twice the time of the one before, but never sooner
     * than one attempt takes; once that has been tried often enough, over a longer time than an event may be under way,
     * it is given up.
     *
     * @param before what has been done so far
     * @param stuck names what is overdue
     * @param timeout how long one attempt at it may take
     * @param mayGiveUp whether all of the execution could be seen
     */
    static SweepPlan of(Sweeps before, String stuck, Duration timeout, boolean mayGiveUp, long now, Patience patience) {
        if (!before.stuck().equals(stuck)) {
            // what was sent last may be about to change the set: it has the time of one attempt
            long settled = before.sent() == 0 ? now : last(before, timeout, patience) + patience.ofOneAttempt(timeout);
            if (now < settled) {
                return new SweepPlan(Action.WAIT, before, settled);
            }
            return send(new Sweeps(stuck, now, 1), timeout, patience);
        }
        long again = again(before, timeout, patience);
        if (now < again) {
            return new SweepPlan(Action.WAIT, before, again);
        }
        boolean longEnough = before.sent() >= TRIES
                && now - before.since() > patience.eventLife().toMillis();
        if (longEnough && mayGiveUp) {
            return new SweepPlan(Action.GIVE_UP, before, now);
        }
        return send(new Sweeps(stuck, before.since(), before.sent() + 1), timeout, patience);
    }

    private static SweepPlan send(Sweeps after, Duration timeout, Patience patience) {
        return new SweepPlan(Action.SEND, after, again(after, timeout, patience));
    }

    private static long again(Sweeps sweeps, Duration timeout, Patience patience) {
        return sweeps.since() + pauses(sweeps.sent(), timeout, patience);
    }

    /** When an event was sent last, if each was sent as soon as it was to be. */
    private static long last(Sweeps sweeps, Duration timeout, Patience patience) {
        return sweeps.since() + pauses(sweeps.sent() - 1, timeout, patience);
    }

    /** Pauses double from that of one attempt up to an event's life, or stay where they are if that is shorter. */
    private static long pauses(int count, Duration timeout, Patience patience) {
        long attempt = patience.ofOneAttempt(timeout);
        long longest = patience.eventLife().toMillis();
        long elapsed = 0;
        for (int pause = 0; pause < count; pause++) {
            elapsed += Math.max(attempt, Math.min(elapsed, longest));
        }
        return elapsed;
    }
}
