package dev.jointlambda.testkit;

import java.util.PriorityQueue;

/** Virtual time, in milliseconds since the epoch, and what is due on it. Time passes only when it is run. */
final class Timeline {
    /** When a simulation starts: 2026-01-01T00:00:00Z. */
    static final long START = 1_767_225_600_000L;

    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private long now = START;
    private long order;
    private long horizon = Long.MIN_VALUE;
    private boolean running;
    private Recurring recurring = new Recurring() {
        @Override
        public long next() {
            return NEVER;
        }

        @Override
        public void happen() {}
    };

    private record Due(long at, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    long now() {
        return now;
    }

    /** Has something happen whenever it is its turn, after what is scheduled for the same time. */
    void recurring(Recurring what) {
        recurring = what;
    }

    /** Schedules; of two things due at the same time, the one scheduled first comes first. */
    void at(long time, Runnable what) {
        due.add(new Due(Math.max(time, now), order++, what));
    }

    /** Whether nothing else happens before or at a time, so that whoever waits until then may go on at once. */
    boolean nothingUntil(long time) {
        Due next = due.peek();
        return time <= horizon && (next == null || next.at > time) && recurring.next() > time;
    }

    /** Lets time pass in which nothing happens. */
    void skipTo(long time) {
        now = time;
    }

    boolean idle() {
        return due.isEmpty() && recurring.next() == Recurring.NEVER;
    }

    /** Does all that is due up to a time, which is then the time. */
    void runUntil(long end) {
        run(end);
        now = Math.max(now, end);
    }

    /** Does all that is due, and what comes of it, until nothing is left. */
    void runUntilIdle() {
        run(Long.MAX_VALUE);
    }

    private void run(long end) {
        if (running) {
            throw new IllegalStateException("the simulation is running already: user code and scheduled actions cannot"
                    + " wait for it; start executions and wait for results outside of them");
        }
        running = true;
        horizon = end;
        try {
            while (step(end)) {
                // each step says whether there may be another
            }
        } finally {
            running = false;
            horizon = Long.MIN_VALUE;
        }
    }

    /** Does what is due next, if that is not after the end; whether it did. */
    private boolean step(long end) {
        Due next = due.peek();
        long turn = recurring.next();
        if (next != null && next.at <= turn) {
            if (next.at > end) {
                return false;
            }
            due.remove();
            now = next.at;
            next.what.run();
            return true;
        }
        if (turn > end || turn == Recurring.NEVER) {
            return false;
        }
        now = turn;
        recurring.happen();
        return true;
    }
}
