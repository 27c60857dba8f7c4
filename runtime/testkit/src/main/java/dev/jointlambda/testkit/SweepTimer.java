package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.OpenEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** The timer of one sweeper: a minute long, with a phase of its own. */
final class SweepTimer {
    private static final long MINUTE = 60_000;
    /** How long after an entry is due a sweeper looks at it that is not at the execution's home. */
    private static final long STAND_IN = Duration.ofMinutes(5).toMillis();
    /** After so many ticks that change nothing, about a day, the rest is not worth simulating. */
    private static final int HOPELESS = 1500;

    private static final Comparator<OpenEntry> BY_TIME = Comparator.comparingLong(OpenEntry::due)
            .thenComparing(entry -> entry.execution().id());

    private final World world;
    private final Cloud cloud;
    private final Cloud home;
    private final String queue;
    private final Deployed function;
    private final long phase;
    private final TreeSet<OpenEntry> entries = new TreeSet<>(BY_TIME);
    private long last = Long.MIN_VALUE;
    private int vain;

    SweepTimer(World world, Cloud cloud, WorkflowModel workflow, Deployed function) {
        this.world = world;
        this.cloud = cloud;
        this.home = workflow.home();
        this.queue = workflow.queue();
        this.function = function;
        this.phase = new SplittableRandom(world.seed + 31L * (function.name() + cloud).hashCode()).nextLong(MINUTE);
    }

    void indexed(Cloud in, OpenEntry entry) {
        if (in == home && entry.queue().equals(queue)) {
            entries.add(entry);
            vain = 0;
        }
    }

    void unindexed(Cloud in, OpenEntry entry) {
        if (in == home && entry.queue().equals(queue) && entries.remove(entry)) {
            vain = 0;
        }
    }

    /** When it ticks next with something due, as things are. */
    long next() {
        if (entries.isEmpty() || hopeless() || !able()) {
            return Recurring.NEVER;
        }
        long due = entries.first().due() * 1000 + (cloud == home ? 0 : STAND_IN);
        long earliest = Math.max(Math.max(due, world.time.now()), last + 1);
        return earliest + Math.floorMod(phase - earliest, MINUTE);
    }

    /** Whether it is worth its while: what is down does not sweep, and is not swept. */
    private boolean able() {
        Place own = world.place(cloud);
        return own.functions.health().isUp()
                && (cloud == home || world.link.isUp())
                && world.place(home).store.isUp();
    }

    void tick() {
        last = world.time.now();
        vain++;
        sweep(false, 0);
    }

    void sweep(boolean spurious, long ahead) {
        world.place(cloud).functions.trigger(function, event(), spurious, ahead);
    }

    boolean hopeless() {
        return vain >= HOPELESS;
    }

    void forget() {
        entries.clear();
        vain = 0;
    }

    /** The events of the platforms' timers, as documented (read 2026-11). */
    private Bytes event() {
        Instant now = Instant.ofEpochMilli(world.time.now());
        return Bytes.utf8(
                cloud == Cloud.AWS
                        ? "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\",\"time\":\""
                                + now + "\",\"detail\":{}}"
                        : "{\"triggerTime\":\"" + now + "\",\"triggerName\":\"sweep\",\"payload\":\"\"}");
    }

    @Override
    public String toString() {
        return "the sweeper " + function.name() + " on " + cloud + " was run " + vain
                + " times in a row and changed nothing";
    }
}
