package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The timers of all sweepers. They tick once a minute, but a tick that would find nothing due is left out: it happens, and is
 * counted, only if an entry of the open index that the sweeper looks for is there by then.
 */
final class Sweepers implements Recurring {
    /** How long the rows of an execution are kept, from its first entry on. */
    private static final long RETENTION = Duration.ofDays(30).toMillis();

    private final World world;
    private final List<SweepTimer> timers = new ArrayList<>();
    private final Map<ExecutionId, Open> open = new HashMap<>();
    private boolean on = true;
    private int spurious;

    /** The entries of an execution, and when the first was made. An entry may be removed twice, and be there never. */
    private record Open(long since, Set<OpenEntry> entries) {}

    Sweepers(World world) {
        this.world = world;
    }

    void add(SweepTimer timer) {
        timers.add(timer);
    }

    void on(boolean now) {
        on = now;
    }

    boolean isOn() {
        return on;
    }

    /** A store has a new entry. */
    void indexed(Cloud home, OpenEntry entry) {
        Open known = open.computeIfAbsent(entry.execution(), id -> new Open(world.time.now(), new HashSet<>()));
        known.entries.add(entry);
        if (entry.due() <= (known.since + RETENTION) / 1000) {
            timers.forEach(timer -> timer.indexed(home, entry));
        }
    }

    /** A store has removed an entry. */
    void unindexed(Cloud home, OpenEntry entry) {
        Open known = open.get(entry.execution());
        if (known != null && known.entries.remove(entry) && known.entries.isEmpty()) {
            open.remove(entry.execution());
        }
        timers.forEach(timer -> timer.unindexed(home, entry));
    }

    @Override
    public long next() {
        long next = NEVER;
        if (on) {
            for (int i = 0; i < timers.size(); i++) {
                next = Math.min(next, timers.get(i).next());
            }
        }
        return next;
    }

    @Override
    public void happen() {
        for (SweepTimer timer : timers) {
            if (timer.next() <= world.time.now()) {
                timer.tick();
            }
        }
    }

    /**
     * Runs every sweeper now, on a machine whose clock is ahead by so many milliseconds; unless such a run is under way
     * still, which would soon be too many, each with more calls for faults to happen at.
     */
    void sweep(long ahead) {
        if (on && spurious == 0) {
            spurious = timers.size();
            timers.forEach(timer -> timer.sweep(true, ahead));
        }
    }

    /** A run without a timer is over. */
    void swept() {
        spurious--;
    }

    /** What keeps failing, a sentence each. */
    List<String> hopeless() {
        return timers.stream()
                .filter(SweepTimer::hopeless)
                .map(SweepTimer::toString)
                .toList();
    }

    void forget() {
        open.clear();
        timers.forEach(SweepTimer::forget);
    }
}
