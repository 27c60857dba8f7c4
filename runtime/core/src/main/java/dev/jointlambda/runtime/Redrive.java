package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.StoreException;
import java.time.Instant;
import java.util.List;

/** Sends again, once, whatever an open execution may wait for, as its sweeper would if all of it were overdue. */
final class Redrive {
    private final WorkflowModel workflow;
    private final ExecutionId id;
    private final Access access;

    Redrive(CloudBinding cloud, WorkflowModel workflow, ExecutionId id) {
        this.workflow = workflow;
        this.id = id;
        this.access = Access.ofClient(cloud, "execution " + id.partition(), "redrive it again later");
    }

    void run() {
        ExecutionRow row = access.store(workflow.home()).execution(id);
        if (row == null) {
            throw new ExecutionAbsentException(id.partition());
        }
        if (row.status() != ExecutionRow.Status.RUNNING) {
            return;
        }
        if (row.workflowVersion() != workflow.version()) {
            throw new IllegalArgumentException("execution " + id.partition() + " runs on version "
                    + row.workflowVersion() + " of the workflow, this client has version " + workflow.version()
                    + "; redrive it with a client of that version");
        }
        if (access.host().now() >= row.deadline()) {
            throw new IllegalStateException("execution " + id.partition() + " is past its deadline of "
                    + Instant.ofEpochMilli(row.deadline())
                    + ": nothing of it is sent any more, and its sweeper ends it; start it anew under another id");
        }
        Findings findings =
                new Walk(access, workflow, row, Patience.of(access.settings()), Long.MAX_VALUE, WalkLimit.NONE).run();
        List<RuntimeException> failures = new Resender(access, workflow, row, null)
                .send(findings.missing(), Long.MAX_VALUE)
                .failures();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        if (!findings.unread().isEmpty()) {
            throw new StoreException(access.who() + ": could not read "
                    + String.join("; could not read ", findings.unread()) + "; redrive it again later");
        }
    }
}
