package dev.jointlambda.testkit;

import dev.jointlambda.testkit.CallKind.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * What can go wrong at one call: with the attempt that makes it, with the call, with the event it sends, or with the clouds
 * while it is made. A fault that a kind of call cannot have does nothing. How long something lasts is drawn from the seed;
 * where it says "up to", shorter times are likelier.
 */
public enum Fault {
    /** Nothing goes wrong. */
    NONE,

    /** The attempt dies before the call has any effect; the platform delivers the event again. Functions only. */
    CRASH_BEFORE,
    /** The attempt dies with the call under way, which takes effect later: up to 12 hours. Functions only, no code of users. */
    CRASH_DURING,
    /** The attempt dies after the call took effect, without its answer. Functions only. */
    CRASH_AFTER,
    /**
     * The attempt's instance freezes for up to 6 hours before the call takes effect. At the attempt's deadline the platform
     * gives it up and delivers the event again; the old attempt wakes up later, makes its call and goes on. Functions only.
     */
    FREEZE_BEFORE,
    /** As {@link #FREEZE_BEFORE}, but the call takes effect first; its answer is there when the attempt wakes up. */
    FREEZE,
    /** From here on the clock of the attempt's instance is ahead or behind by up to 10 minutes. Functions only. */
    CLOCK_OFF,

    /** The call takes effect, its answer is lost: a store exception, or an unknown invocation. */
    ANSWER_LOST,
    /** The call takes no effect, and whoever called cannot know. */
    NOT_APPLIED,
    /** As {@link #NOT_APPLIED}, but the call takes effect later: up to 12 hours. */
    APPLIED_LATE,
    /** The service refuses: a store exception, or an invocation rejected with 429. */
    REFUSED,
    /** An eventually consistent read misses the row. */
    STALE,
    /** An eventually consistent read of a register finds it as it was first written. */
    OUTDATED,

    /** The accepted event is delivered a second time, up to 200 ms after the first. Invocations and records only. */
    DUPLICATE,
    /** The accepted event is delivered a second time, up to as late as the platform keeps events. Invocations and records only. */
    DUPLICATE_LATE,
    /** The accepted event is delivered up to a second late, so that others overtake it. Invocations and records only. */
    OVERTAKEN,
    /** The accepted event is delivered up to as late as the platform keeps events. Invocations and records only. */
    DELAY,
    /** The accepted event is never delivered. Invocations and records only. */
    DROP,

    /** Every sweeper is run although its timer is not due. */
    SWEEP,
    /** Every sweeper is run on an instance whose clock is an hour ahead, so that much looks overdue that is not. */
    SWEEP_EARLY,

    /** The network between the clouds is down, and says so, for up to an hour. Calls to the other cloud only. */
    LINK_DOWN,
    /** The network between the clouds swallows everything for up to an hour. Calls to the other cloud only. */
    LINK_SILENT,
    /** The rows and objects of the cloud that is called are down, and say so, for up to an hour. Calls of stores only. */
    STORE_DOWN,
    /** The rows and objects of the cloud that is called do not answer for up to an hour. Calls of stores only. */
    STORE_SILENT,
    /** The functions of the cloud that is called refuse events and get none for up to an hour; what runs goes on. */
    FUNCTIONS_DOWN,
    /** As {@link #FUNCTIONS_DOWN}, but invocations get no answer. */
    FUNCTIONS_SILENT,
    /** The whole cloud that is called is down, and says so, for up to an hour; what runs there dies. */
    CLOUD_DOWN,
    /** As {@link #CLOUD_DOWN}, but nothing there answers. */
    CLOUD_SILENT;

    private static final List<Fault> ALL = List.of(values());

    /** Whether it concerns the clouds, and lasts for a while. */
    public boolean isOutage() {
        return compareTo(LINK_DOWN) >= 0;
    }

    /** Every fault that such a call of a function or of a client can have, without {@link #NONE}, in their order here. */
    public static List<Fault> possible(Call call) {
        List<Fault> possible = new ArrayList<>(ALL.size());
        for (Fault each : ALL) {
            if (each != NONE && each.on(call) == each) {
                possible.add(each);
            }
        }
        return possible;
    }

    /** This fault, if such a call of a function or of a client can have it, else none. */
    public Fault on(Call call) {
        Service service = call.kind().service();
        boolean possible =
                switch (this) {
                    case NONE, SWEEP, SWEEP_EARLY, FUNCTIONS_DOWN, FUNCTIONS_SILENT, CLOUD_DOWN, CLOUD_SILENT -> true;
                    case CRASH_BEFORE, CRASH_AFTER, FREEZE, CLOCK_OFF -> call.ofAttempt() > 0;
                    case CRASH_DURING, FREEZE_BEFORE -> call.ofAttempt() > 0 && service != Service.MACHINE;
                    case ANSWER_LOST, NOT_APPLIED, APPLIED_LATE, REFUSED -> service != Service.MACHINE;
                    case STALE -> call.kind() == CallKind.READ || call.kind() == CallKind.READ_JOIN;
                    case OUTDATED -> call.kind() == CallKind.READ;
                    case DUPLICATE, DUPLICATE_LATE, OVERTAKEN, DELAY, DROP ->
                        call.kind() == CallKind.INVOKE || call.kind() == CallKind.RECORD;
                    case LINK_DOWN, LINK_SILENT -> call.crossesClouds();
                    case STORE_DOWN, STORE_SILENT -> service == Service.STORE || service == Service.BLOBS;
                };
        return possible ? this : NONE;
    }
}
