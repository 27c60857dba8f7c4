package com.acme.odd;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.StoreException;
import javax.annotation.processing.Generated;

/** Starts executions of {@link OddFlow} and follows them. Safe for many threads. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlowClient {
    private final WorkflowClient<Old, Void> client;

    private OddFlowClient(WorkflowClient<Old, Void> client) {
        this.client = client;
    }

    /**
     * A client of the workflow as it is deployed.
     *
     * @param cloud the cloud the caller is closest to
     */
    public static OddFlowClient connect(CloudBinding cloud) {
        return new OddFlowClient(WorkflowClient.of(
                cloud,
                OddFlow_Model.MODEL,
                OddFlow_Payloads.OLD,
                JsonCodecs.NOTHING));
    }

    /** Starts an execution with a fresh id. */
    public Execution<Void> start(Old input) {
        return client.start(input);
    }

    /**
     * Starts an execution; doing so again with the same id and input changes nothing.
     *
     * @throws IllegalArgumentException if the id has another form than the runtime takes
     *     or was started with another input
     */
    public Execution<Void> start(String executionId, Old input) {
        return client.start(executionId, input);
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
