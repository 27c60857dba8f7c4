package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.time.Duration;

/**
 * Starts one execution: its input if that is large, its entry in the index, its row, its first event, in this order, so
 * that whatever is lost on the way, either nothing has started or the index leads to it.
 */
final class Starter {
    /** The largest input that stands in the execution's row itself, which is to stay under 1 KB. */
    private static final int INLINE_LIMIT = 512;

    private final CloudBinding cloud;
    private final WorkflowModel workflow;
    private final WorkflowModel.StepModel first;
    private final ExecutionId id;
    private final Access access;
    private final Cloud home;

    Starter(CloudBinding cloud, WorkflowModel workflow, ExecutionId id) {
        this.cloud = cloud;
        this.workflow = workflow;
        this.first = workflow.step(workflow.start());
        this.id = id;
        this.access =
                Access.ofClient(cloud, "execution " + id.partition(), "start it again with the same id and input");
        this.home = workflow.home();
    }

    void start(Bytes input) {
        refuseUnlessKept();
        String hash = Sha256.hex(input.array());
        Value value =
                input.length() <= INLINE_LIMIT ? new Value.Inline(input) : new Values(access, id).object(home, input);
        long now = cloud.host().now();
        long due = Duration.ofMillis(Patience.of(cloud.settings()).overdueAt(now, first.longestTimeout()))
                        .toSeconds()
                + 1;
        ExecutionRow mine = new ExecutionRow(
                id,
                ExecutionRow.Status.RUNNING,
                hash,
                value,
                workflow.version(),
                Frame.VERSION,
                now,
                now + workflow.timeout().toMillis(),
                due,
                Sweeps.NONE,
                null);
        access.store(home).index(entry(due));
        ExecutionRow stored = access.store(home).create(mine);
        if (stored.equals(mine) || again(stored, mine)) {
            invoke(stored, input, now);
        }
    }

    /**
     * An event that is sent right before the deadline lives for as long as any, and may begin an attempt in its last moment.
     * That attempt must find the row of its step, else it commits a second time.
     */
    private void refuseUnlessKept() {
        Settings settings = cloud.settings();
        Duration attempt = workflow.longestTimeout();
        Duration needed = workflow.timeout().plus(settings.eventLife()).plus(attempt);
        if (needed.compareTo(settings.retention()) > 0) {
            throw new IllegalStateException("execution " + id.partition()
                    + " is not started, because its rows may be gone"
                    + " before its last event: the workflow \"" + workflow.name() + "\" may take " + workflow.timeout()
                    + ", an event lives " + settings.eventLife() + ", and an attempt at a step takes up to " + attempt
                    + ", but rows are kept " + settings.retention() + "; set JOINTLAMBDA_RETENTION to " + needed
                    + " or more, and the time to live of a Tablestore table to as much, or give the workflow a shorter"
                    + " timeout");
        }
    }

    /**
     * Whether an execution that was there before needs its first event again. The entry of this start is removed if it can
     * never count; one that is due later than the execution's own may be about to, and is left to the sweeper.
     */
    private boolean again(ExecutionRow stored, ExecutionRow mine) {
        if (mine.due() < stored.due() || stored.status() != ExecutionRow.Status.RUNNING) {
            access.store(home).unindex(entry(mine.due()));
        }
        if (!stored.inputHash().equals(mine.inputHash())) {
            throw new IllegalArgumentException("execution " + id.partition()
                    + " was started before with another input; take another id, or the same input");
        }
        if (stored.workflowVersion() != workflow.version()) {
            throw new IllegalArgumentException("execution " + id.partition() + " was started before on version "
                    + stored.workflowVersion() + " of the workflow, this client has version " + workflow.version());
        }
        if (stored.status() != ExecutionRow.Status.RUNNING) {
            return false;
        }
        StepKey key = new StepKey(id, first.name(), "");
        return CommitPlace.of(first.edges(), key, Position.TOP, home).read(access) == null;
    }

    private OpenEntry entry(long due) {
        return OpenEntry.of(workflow.queue(), due, id);
    }

    private void invoke(ExecutionRow row, Bytes input, long now) {
        EventWriter events = new EventWriter(
                cloud.settings().keys(),
                row.workflowVersion(),
                input,
                row.startedAt(),
                row.deadline(),
                now + cloud.settings().eventLife().toMillis(),
                null);
        Edge edge = Edge.to(first.name(), first.primary(), first.backup());
        Successor start =
                Successor.referring(new StepKey(id, first.name(), ""), Position.TOP, new Origin.FromExecution());
        try {
            new Sender(access, workflow, events).send(edge, home, start, Mover.NOBODY);
        } catch (DeliveryException e) {
            throw new StartException(e.getMessage(), e);
        }
    }
}
