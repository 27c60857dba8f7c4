package dev.jointlambda.local;

import java.time.Duration;

/** Counts the events that the clouds have accepted and neither handled nor given up. */
final class PendingEvents {
    private long count;

    /** All copies of an event at once: none of them may be the last while another is still to come. */
    synchronized void begin(int copies) {
        count += copies;
    }

    synchronized void end() {
        count--;
        if (count == 0) {
            notifyAll();
        }
    }

    /** Waits until there is none; false if that takes longer than {@code timeout}. */
    synchronized boolean awaitNone(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (count > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
