package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Finds executions that wait for something that got lost, and sends it again. One per function instance. Safe for many threads. */
public final class Sweeper {
    private final CloudBinding cloud;
    private final WorkflowModel workflow;

    private Sweeper(CloudBinding cloud, WorkflowModel workflow) {
        this.cloud = cloud;
        this.workflow = workflow;
    }

    /** The sweeper of one workflow on the cloud that the binding is for. */
    public static Sweeper of(CloudBinding cloud, WorkflowModel workflow) {
        return new Sweeper(cloud, workflow);
    }

    /** Handles one event: of the timer, or of an on-failure destination. */
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        if (invocation.deadline() > cloud.host().now()) {
            throw new IOException("the sweeper of " + workflow.name() + " is not there yet");
        }
    }
}
