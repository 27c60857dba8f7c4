package dev.jointlambda.testkit;

import dev.jointlambda.testkit.CallKind.Service;

/** What can go wrong with one call. A fault that a kind of call cannot have does nothing. */
public enum Fault {
    /** Nothing goes wrong. */
    NONE,
    /** The attempt dies before the call has any effect; the platform delivers the event again. Functions only. */
    CRASH_BEFORE,
    /** The attempt dies after the call took effect, without its answer. Functions only. */
    CRASH_AFTER,
    /** The call takes effect, its answer is lost: a store exception, or an unknown invocation. */
    ANSWER_LOST,
    /** The call takes no effect, and whoever called cannot know. */
    NOT_APPLIED,
    /** As {@link #NOT_APPLIED}, but the call takes effect later: up to 10 minutes. */
    APPLIED_LATE,
    /** The service refuses: a store exception, or an invocation rejected with 429. */
    REFUSED,
    /** An eventually consistent read misses the row. */
    STALE,
    /** An eventually consistent read of a register finds it as it was first written. */
    OUTDATED,
    /** The accepted event is delivered a second time, up to 200 ms after the first. Invocations only. */
    DUPLICATE,
    /** The accepted event is delivered a second time, up to as late as the platform keeps events. Invocations only. */
    DUPLICATE_LATE,
    /** The accepted event is delivered up to as late as the platform keeps events. Invocations only. */
    DELAY,
    /** The accepted event is never delivered. Invocations only. */
    DROP,
    /**
     * The call takes effect, then the attempt's instance freezes for up to 6 hours. At the attempt's deadline the platform
     * gives it up and delivers the event again; the old attempt wakes up later, gets its answer and goes on. Functions only.
     */
    FREEZE;

    /** This fault, if such a call of a function or of a client can have it, else none. */
    public Fault on(Call call) {
        boolean possible =
                switch (this) {
                    case NONE -> true;
                    case CRASH_BEFORE, CRASH_AFTER, FREEZE -> call.ofAttempt() > 0;
                    case ANSWER_LOST, NOT_APPLIED, APPLIED_LATE, REFUSED ->
                        call.kind().service() != Service.MACHINE;
                    case STALE -> call.kind() == CallKind.READ || call.kind() == CallKind.READ_JOIN;
                    case OUTDATED -> call.kind() == CallKind.READ;
                    case DUPLICATE, DUPLICATE_LATE, DELAY, DROP -> call.kind() == CallKind.INVOKE;
                };
        return possible ? this : NONE;
    }
}
