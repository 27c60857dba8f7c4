package dev.jointlambda.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the functions of one cloud have lately answered to one function instance. Open, so that the cloud is avoided, while the
 * last answer was a failure that somebody has waited for, or the last two were failures, and the last is not long ago; then
 * the next hop tries again.
 *
 * <p>One is enough if it was slow, because each more would cost as much: a cloud that is silent costs every hop a full
 * time-out, and leaves the successor's owner there. A refusal costs a round trip and moves the owner, so that one of them is
 * not yet a reason to leave.
 *
 * <p>A delivery sees the answers from before it was received, and no others. An answer is known by its event's id and its
 * time, and counts once: a delivery that is run again from its start sees what it saw, and adds what it added. Safe for
 * many threads.
 */
final class Breaker {
    /** How many failures in a row open it, if nobody had to wait for the last. */
    private static final int FAILURES = 2;

    /** From when on somebody had to wait for a failure: well above any healthy answer, well below any time-out. */
    private static final long SLOW_MILLIS = Duration.ofSeconds(1).toMillis();

    private static final long OPEN_MILLIS = Duration.ofSeconds(30).toMillis();

    private static final Comparator<Seen> ORDER =
            Comparator.comparingLong(Seen::at).thenComparing(Seen::eventId);

    /** The last answers from before the last delivery, and the last ones since: no more are ever asked for. */
    private final NavigableSet<Seen> before = new TreeSet<>(ORDER);

    private final NavigableSet<Seen> since = new TreeSet<>(ORDER);
    private long received;

    private record Seen(long at, String eventId, boolean failed, boolean slow) {}

    /**
     * Adds an answer.
     *
     * @param asked when the event was sent, in milliseconds since the epoch
     * @param at when the answer came, likewise
     */
    synchronized void answered(long asked, long at, String eventId, boolean failed) {
        add(since, new Seen(at, eventId, failed, at - asked >= SLOW_MILLIS));
    }

    /**
     * Whether the cloud is to be avoided.
     *
     * @param delivery when the delivery that asks was received, in milliseconds since the epoch
     */
    synchronized boolean open(long delivery) {
        if (received - delivery > OPEN_MILLIS) {
            // the clock has been set back: how long ago the answers were is not known any more
            before.clear();
            since.clear();
            received = delivery;
        } else if (delivery > received) {
            received = delivery;
            while (!since.isEmpty() && since.first().at() < delivery) {
                add(before, since.pollFirst());
            }
        }
        return failing() && Math.max(0, delivery - before.last().at()) < OPEN_MILLIS;
    }

    private boolean failing() {
        return !before.isEmpty()
                && before.last().failed()
                && (before.last().slow()
                        || (before.size() == FAILURES && before.first().failed()));
    }

    private static void add(NavigableSet<Seen> to, Seen seen) {
        to.add(seen);
        if (to.size() > FAILURES) {
            to.pollFirst();
        }
    }
}
