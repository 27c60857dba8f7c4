package com.acme.shop;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.StoreException;
import javax.annotation.processing.Generated;

/** Starts executions of {@link SingleFlow} and follows them. Safe for many threads. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SingleFlowClient {
    private final WorkflowClient<Void, Void> client;

    private SingleFlowClient(WorkflowClient<Void, Void> client) {
        this.client = client;
    }

    /**
     * A client of the workflow as it is deployed.
     *
     * @param cloud the cloud the caller is closest to
     */
    public static SingleFlowClient connect(CloudBinding cloud) {
        return new SingleFlowClient(WorkflowClient.of(
                cloud,
                SingleFlow_Model.MODEL,
                JsonCodecs.NOTHING,
                JsonCodecs.NOTHING));
    }

    /** Starts an execution with a fresh id. */
    public Execution<Void> start() {
        return client.start(null);
    }

    /**
     * Starts an execution; doing so again with the same id changes nothing.
     *
     * @throws IllegalArgumentException if the id has another form than the runtime takes
     */
    public Execution<Void> start(String executionId) {
        return client.start(executionId, null);
    }

    /**
     * Sends the events again that an open execution waits for, without waiting for its sweeper; nothing if it has
     * ended. Harmless at any time: what has been done is not done again.
     *
     * @throws IllegalArgumentException if the id has another form than the runtime takes
     * @throws ExecutionAbsentException if there is no such execution
     * @throws StoreException if its home cannot be reached
     */
    public Execution<Void> redrive(String executionId) {
        return client.redrive(executionId);
    }

    /** An execution started earlier, here or elsewhere. */
    public Execution<Void> execution(String executionId) {
        return client.execution(executionId);
    }
}
