package com.acme.shop;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Starts executions of {@link InputFlow} and follows them. Safe for many threads. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class InputFlowClient {
    private final WorkflowClient<Map<String, Request>, Map<String, Receipt>> client;

    private InputFlowClient(WorkflowClient<Map<String, Request>, Map<String, Receipt>> client) {
        this.client = client;
    }

    /**
     * A client of the workflow as it is deployed.
     *
     * @param cloud the cloud the caller is closest to
     */
    public static InputFlowClient connect(CloudBinding cloud) {
        return new InputFlowClient(WorkflowClient.of(
                cloud,
                InputFlow_Model.MODEL,
                InputFlow_Payloads.MAP_OF_STRING_TO_REQUEST,
                InputFlow_Payloads.MAP_OF_STRING_TO_RECEIPT));
    }

    /** Starts an execution with a fresh id. */
    public Execution<Map<String, Receipt>> start(Map<String, Request> input) {
        return client.start(input);
    }

    /**
     * Starts an execution; doing so again with the same id and input changes nothing.
     *
     * @throws IllegalArgumentException if the id has another form than the runtime takes
     *     or was started with another input
     */
    public Execution<Map<String, Receipt>> start(String executionId, Map<String, Request> input) {
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
    public Execution<Map<String, Receipt>> redrive(String executionId) {
        return client.redrive(executionId);
    }

    /** An execution started earlier, here or elsewhere. */
    public Execution<Map<String, Receipt>> execution(String executionId) {
        return client.execution(executionId);
    }
}
