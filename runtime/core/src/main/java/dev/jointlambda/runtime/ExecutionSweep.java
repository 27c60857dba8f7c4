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

    private final Access access;
    private final WorkflowModel workflow;
    private final Patience patience;
    private final SweepCounts counts;
    private final @Nullable String trace;
    private final StateStore home;

    /** @param access of the execution that is looked at, for its messages */
    ExecutionSweep(Access access, WorkflowModel workflow, SweepCounts counts, @Nullable String trace) {
        this.access = access;
        this.workflow = workflow;
        this.patience = Patience.of(access.settings());
        this.counts = counts;
        this.trace = trace;
        this.home = access.store(workflow.home());
    }

    /** Looks at the execution of an entry that is due. */
    void due(OpenEntry entry) {
        ExecutionRow row = home.execution(entry.execution());
        if (row == null) {
            home.index(OpenEntry.of(workflow.queue(), entry.due() + ORPHAN_SECONDS, entry.execution()));
            home.unindex(entry);
        } else if (row.status() != ExecutionRow.Status.RUNNING
                || row.workflowVersion() != workflow.version() // another version's sweeper has another entry
                || entry.due() < row.due()) {
            home.unindex(entry);
        } else if (look(row, null) > entry.due()) {
            home.unindex(entry);
        }
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
        Findings findings = new Walk(access, workflow, row, patience, now).run();
        findings.unread().forEach(each -> LOG.log(Level.WARNING, "{0}: could not read {1}", access.who(), each));
        counts.failed(findings.unread().size());
        Predicate<Missing> isOverdue = each -> overdueAt(each) <= now || (lost != null && each.concerns(lost));
        List<Missing> overdue = findings.missing().stream().filter(isOverdue).toList();
        SweepPlan plan = plan(row, overdue, findings.unread().isEmpty(), now);
        long soon = now + patience.grace().toMillis();
        long again = Math.min(plan.again(), next(findings, isOverdue, now));
        boolean incomplete = !findings.unread().isEmpty();
        Resender resender = new Resender(access, workflow, row, trace);
        switch (plan.action()) {
            case WAIT -> {
                // what is not overdue is looked at when it is
            }
            case SEND -> {
                Resender.Resent resent = resender.send(overdue);
                counts.sent(resent.sent());
                counts.failed(resent.failures().size());
                incomplete |= !resent.failures().isEmpty();
            }
            case GIVE_UP -> {
                if (new GivingUp(access, workflow, row, resender, plan.sweeps()).end(overdue)) {
                    counts.gaveUp();
                    return Long.MAX_VALUE;
                }
                incomplete = true; // what was missing has just come: what follows from it is not known
            }
        }
        long due = incomplete ? soon : Math.max(soon, again);
        return move(row, Math.max(row.due(), Duration.ofMillis(due).toSeconds() + 1), plan.sweeps());
    }

    private SweepPlan plan(ExecutionRow row, List<Missing> overdue, boolean mayGiveUp, long now) {
        if (overdue.isEmpty()) {
            return SweepPlan.nothing();
        }
        String stuck = fingerprint(overdue);
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
    private long next(Findings findings, Predicate<Missing> isOverdue, long now) {
        long next = Math.min(findings.later(), now + patience.eventLife().toMillis());
        for (Missing each : findings.missing()) {
            next = Math.min(next, isOverdue.test(each) ? patience.overdueAt(now, each.timeout()) : overdueAt(each));
        }
        return next;
    }

    private static Duration longest(List<Missing> missing) {
        return missing.stream().map(Missing::timeout).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static String fingerprint(List<Missing> missing) {
        String names = missing.stream().map(Missing::name).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(Bytes.utf8(names).array());
    }

    /** The new entry, then the row, then away with the old one: at no moment is an open execution without an entry. */
    private long move(ExecutionRow row, long due, Sweeps sweeps) {
        ExecutionId id = row.id();
        if (due > row.due()) {
            home.index(entry(due, id));
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
