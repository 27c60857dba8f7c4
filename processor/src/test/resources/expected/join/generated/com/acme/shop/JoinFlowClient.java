package com.acme.shop;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.StoreException;
import javax.annotation.processing.Generated;

/** Starts executions of {@link JoinFlow} and follows them. Safe for many threads. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlowClient {
    private final WorkflowClient<Request, Receipt> client;

    private JoinFlowClient(WorkflowClient<Request, Receipt> client) {
        this.client = client;
    }

    /**
     * A client of the workflow as it is deployed.
     *
     * @param cloud the cloud the caller is closest to
     */
    public static JoinFlowClient connect(CloudBinding cloud) {
        return new JoinFlowClient(WorkflowClient.of(
                cloud,
                JoinFlow_Model.MODEL,
                JoinFlow_Payloads.REQUEST,
                JoinFlow_Payloads.RECEIPT));
    }

    /** Starts an execution with a fresh id. */
    public Execution<Receipt> start(Request input) {
        return client.start(input);
    }

    /**
     * Starts an execution; doing so again with the same id and input changes nothing.
     *
     * @throws IllegalArgumentException if the id has another form than the runtime takes
     *     or was started with another input
     */
    public Execution<Receipt> start(String executionId, Request input) {
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
    public Execution<Receipt> redrive(String executionId) {
        return client.redrive(executionId);
    }

    /** An execution started earlier, here or elsewhere. */
    public Execution<Receipt> execution(String executionId) {
        return client.execution(executionId);
    }
}
