package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One look at one execution: sends again what is overdue, gives up what has been tried long enough, and says when it is
 * looked again.
 *
 * <p>The index: an execution that is open has an entry for the second that its row names, or for another one. The row's
 * {@code due} only ever grows. So an entry from before it can go; one from after it may be the only one there is, because
 * its row was written late, or may be about to become the one that counts.
 */
final class ExecutionSweep {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    /** How long an entry is put off whose execution is not there: its client may still write it, however slow it is. */
    private static final long ORPHAN_SECONDS = 3600;

    /** The longest pause between two looks at an execution that is too large for one, or at which looking fails. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Access access;
    private final WorkflowModel workflow;
    private final Patience patience;
    private final SweepCounts counts;
    private final @Nullable String trace;
    private final StateStore home;
    private final long until;

    /** The entry by which it is looked at; null if that is for another reason. */
    private @Nullable OpenEntry entry;

    /** When it was due that could not be done yet, in seconds since the epoch. */
    private long since;

    private boolean putOff;

    /** The entry that the row is to name, once that is there. */
    private @Nullable OpenEntry next;

    /**
     * @param access of the execution that is looked at, for its messages
     * @param until when it is to have seen enough, in milliseconds since the epoch
     */
    ExecutionSweep(Access access, WorkflowModel workflow, SweepCounts counts, @Nullable String trace, long until) {
        this.access = access;
        this.workflow = workflow;
        this.patience = Patience.of(access.settings());
        this.counts = counts;
        this.trace = trace;
        this.home = access.store(workflow.home());
        this.until = until;
    }

    /** Looks at the execution of an entry that is due. If that fails, it is put off: others are due, too. */
    void due(OpenEntry entry) {
        this.entry = entry;
        this.since = entry.due();
        try {
            looked(entry);
        } catch (RuntimeException e) {
            try {
                putOff();
            } catch (RuntimeException stays) {
                e.addSuppressed(stays);
            }
            throw e;
        }
    }

    private void looked(OpenEntry entry) {
        ExecutionRow row = home.execution(entry.execution());
        if (row == null) {
            home.index(OpenEntry.of(workflow.queue(), entry.due() + ORPHAN_SECONDS, entry.execution()));
            home.unindex(entry);
        } else if (row.status() != ExecutionRow.Status.RUNNING
                || row.workflowVersion() != workflow.version() // another version's sweeper has another entry
                || entry.due() < row.due()) {
            home.unindex(entry);
        } else {
            since = row.due();
            long counts = look(row, null);
            OpenEntry last = Objects.requireNonNull(this.entry, "it may have been put off, but is there");
            if (last.due() != row.due() && last.due() < counts) {
                home.unindex(last); // with the one that the row named, that has been done
            }
        }
    }

    /**
     * Moves the entry on, and leaves the row alone, which goes on saying since when it is due: so the pauses double, from the
     * grace on. An entry that is later than the row says counts as the row's own.
     */
    private void putOff() {
        OpenEntry before = entry;
        if (before == null || putOff) {
            return;
        }
        if (next != null) {
            // the row could not be made to name it, but it is there, and one is enough
            home.unindex(before);
            putOff = true;
            return;
        }
        Duration now = Duration.ofMillis(access.host().now());
        long longest = Math.min(now.toSeconds() - since, LONGEST_PAUSE.toSeconds());
        long pause = Math.max(patience.grace().toSeconds() + 1, longest);
        OpenEntry later = entry(Math.max(now.toSeconds() + pause, before.due() + 1), before.execution());
        home.index(later);
        home.unindex(before);
        entry = later;
        putOff = true;
    }

    /** Looks at an execution of which a platform has given up an event. */
    void lost(StepKey step) {
        ExecutionRow row = home.execution(step.execution());
        if (row != null && row.status() == ExecutionRow.Status.RUNNING) {
            look(row, step);
        }
    }

    /** Returns when it is looked again, in seconds since the epoch; {@link Long#MAX_VALUE} if it has ended. */
    private long look(ExecutionRow row, @Nullable StepKey lost) {
        counts.looked();
        long now = access.host().now();
        // half of the time is for sending; and a walk that is long must not be what the next sweep begins with, should
        // it not end
        long half = now + (until - now) / 2;
        Findings findings = new Walk(access, workflow, row, patience, now, new WalkLimit(half, this::putOff)).run();
        findings.unread().forEach(each -> LOG.log(Level.WARNING, "{0}: could not read {1}", access.who(), each));
        counts.failed(findings.unread().size());
        Predicate<Missing> isOverdue = each -> overdueAt(each) <= now || (lost != null && each.concerns(lost));
        List<Missing> overdue = findings.missing().stream().filter(isOverdue).toList();
        boolean seen = findings.unread().isEmpty() && (!findings.isCut() || now >= row.deadline());
        SweepPlan plan = plan(row, overdue, findings.unread().isEmpty(), seen, now);
        long soon = now + patience.grace().toMillis();
        long again = Math.min(plan.again(), nextLook(findings, isOverdue, now));
        boolean incomplete = !findings.unread().isEmpty();
        Resender resender = new Resender(access, workflow, row, trace);
        switch (plan.action()) {
            case WAIT -> {
                // what is not overdue is looked at when it is
            }
            case SEND -> {
                Resender.Resent resent = resender.send(overdue, until);
                counts.sent(resent.sent());
                counts.failed(resent.failures().size());
                incomplete |= !resent.failures().isEmpty() || resent.left() > 0;
            }
            case GIVE_UP -> {
                if (new GivingUp(access, workflow, row, resender, plan.sweeps()).end(overdue)) {
                    counts.gaveUp();
                    return Long.MAX_VALUE;
                }
                incomplete = true; // what was missing has just come: what follows from it is not known
            }
        }
        if (findings.isCut()) {
            return more(row, plan.sweeps());
        }
        long due = Duration.ofMillis(incomplete ? soon : Math.max(soon, again)).toSeconds() + 1;
        long listed = putOff && entry != null ? entry.due() : 0; // so that no entry is left behind
        return move(row, Math.max(Math.max(row.due(), listed), due), plan.sweeps());
    }

    /** The walk has not come to its end: what was done is noted, and another part is looked at later. */
    private long more(ExecutionRow row, Sweeps sweeps) {
        LOG.log(Level.INFO, "{0}: has more that is open than one sweep can look at, it goes on later", access.who());
        putOff();
        if (!sweeps.equals(row.sweeps())) {
            home.reschedule(row.id(), row.due(), row.due(), sweeps);
        }
        return row.due();
    }

    private SweepPlan plan(ExecutionRow row, List<Missing> overdue, boolean allRead, boolean mayGiveUp, long now) {
        if (overdue.isEmpty()) {
            return SweepPlan.nothing();
        }
        String stuck = fingerprint(overdue, allRead);
        return now >= row.deadline()
                ? SweepPlan.late(row.sweeps(), stuck, mayGiveUp, now)
                : SweepPlan.of(row.sweeps(), stuck, longest(overdue), mayGiveUp, now, patience);
    }

    private long overdueAt(Missing missing) {
        return patience.overdueAt(missing.since(), missing.timeout());
    }

    /**
     * When the next thing can be overdue: of what is missing, or of what follows once something that is overdue has come
     * after all. After an event's life in any case, should the walk have missed something that moved.
     */
    private long nextLook(Findings findings, Predicate<Missing> isOverdue, long now) {
        long next = Math.min(findings.later(), now + patience.eventLife().toMillis());
        for (Missing each : findings.missing()) {
            next = Math.min(next, isOverdue.test(each) ? patience.overdueAt(now, each.timeout()) : overdueAt(each));
        }
        return next;
    }

    private static Duration longest(List<Missing> missing) {
        return missing.stream().map(Missing::timeout).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /**
     * While a store is out of reach, what is missing may have to wait for what stands there: what is tried then is no reason to
     * give up, so the same things are another set once everything can be read.
     */
    private static String fingerprint(List<Missing> missing, boolean allRead) {
        String names = missing.stream().map(Missing::name).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(Bytes.utf8(allRead ? names : names + "\nunread").array());
    }

    /** The new entry, then the row, then away with the old one: at no moment is an open execution without an entry. */
    private long move(ExecutionRow row, long due, Sweeps sweeps) {
        ExecutionId id = row.id();
        if (due > row.due()) {
            home.index(entry(due, id));
            next = entry(due, id);
        }
        ExecutionRow stored = home.reschedule(id, row.due(), due, sweeps);
        if (stored == null) {
            return row.due();
        }
        long counts = stored.status() == ExecutionRow.Status.RUNNING ? stored.due() : Long.MAX_VALUE;
        for (long each : new long[] {row.due(), due}) {
            if (each < counts) {
                home.unindex(entry(each, id));
            }
        }
        return counts;
    }

    private OpenEntry entry(long due, ExecutionId id) {
        return OpenEntry.of(workflow.queue(), due, id);
    }
}
