package dev.jointlambda.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the functions of one cloud have lately answered to one function instance. Open, so that the cloud is avoided, while the
 * last answers were failures and the last of them is not long ago; then the next hop tries again.
 *
 * <p>A delivery sees the answers from before it was received, and no others. An answer is known by its event's id and its
 * time, and counts once: a delivery that is run again from its start sees what it saw, and adds what it added. Safe for
 * many threads.
 */
final class Breaker {
    /** How many failures in a row open it. */
    private static final int FAILURES = 2;

    private static final long OPEN_MILLIS = Duration.ofSeconds(30).toMillis();

    private static final Comparator<Seen> ORDER =
            Comparator.comparingLong(Seen::at).thenComparing(Seen::eventId);

    /** The last answers from before the last delivery, and the last ones since: no more are ever asked for. */
    private final NavigableSet<Seen> before = new TreeSet<>(ORDER);

    private final NavigableSet<Seen> since = new TreeSet<>(ORDER);
    private long received = Long.MIN_VALUE;

    private record Seen(long at, String eventId, boolean failed) {}

    /**
     * Adds an answer.
     *
     * @param at when it came, in milliseconds since the epoch
     */
    synchronized void answered(long at, String eventId, boolean failed) {
        add(at < received ? before : since, new Seen(at, eventId, failed));
    }

    /**
     * Whether the cloud is to be avoided.
     *
     * @param delivery when the delivery that asks was received, in milliseconds since the epoch
     */
    synchronized boolean open(long delivery) {
        if (delivery > received) {
            received = delivery;
            while (!since.isEmpty() && since.first().at() < delivery) {
                add(before, since.pollFirst());
            }
        }
        return before.size() == FAILURES
                && before.stream().allMatch(Seen::failed)
                && delivery - before.last().at() < OPEN_MILLIS;
    }

    private static void add(NavigableSet<Seen> to, Seen seen) {
        to.add(seen);
        if (to.size() > FAILURES) {
            to.pollFirst();
        }
    }
}
