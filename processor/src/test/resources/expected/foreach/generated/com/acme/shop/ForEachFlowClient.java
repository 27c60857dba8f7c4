package com.acme.shop;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.StoreException;
import javax.annotation.processing.Generated;

/** Starts executions of {@link ForEachFlow} and follows them. Safe for many threads. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlowClient {
    private final WorkflowClient<Order, Quote> client;

    private ForEachFlowClient(WorkflowClient<Order, Quote> client) {
        this.client = client;
    }

    /**
     * A client of the workflow as it is deployed.
     *
     * @param cloud the cloud the caller is closest to
     */
    public static ForEachFlowClient connect(CloudBinding cloud) {
        return new ForEachFlowClient(WorkflowClient.of(
                cloud,
                ForEachFlow_Model.MODEL,
                ForEachFlow_Payloads.ORDER,
                ForEachFlow_Payloads.QUOTE));
    }

    /** Starts an execution with a fresh id. */
    public Execution<Quote> start(Order input) {
        return client.start(input);
    }

    /**
     * Starts an execution; doing so again with the same id and input changes nothing.
     *
     * @throws IllegalArgumentException if the id has another form than the runtime takes
     *     or was started with another input
     */
    public Execution<Quote> start(String executionId, Order input) {
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
    public Execution<Quote> redrive(String executionId) {
        return client.redrive(executionId);
    }

    /** An execution started earlier, here or elsewhere. */
    public Execution<Quote> execution(String executionId) {
        return client.execution(executionId);
    }
}
