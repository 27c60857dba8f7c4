package dev.jointlambda.runtime;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.PayloadCodec;
import org.jspecify.annotations.Nullable;

/**
 * What a generated client stands on. Safe for many threads.
 *
 * @param <I> the workflow's input
 * @param <R> its result
 */
public final class WorkflowClient<I extends @Nullable Object, R extends @Nullable Object> {
    private final CloudBinding cloud;
    private final WorkflowModel workflow;
    private final PayloadCodec<I> input;
    private final PayloadCodec<R> result;

    private WorkflowClient(CloudBinding cloud, WorkflowModel workflow, PayloadCodec<I> input, PayloadCodec<R> result) {
        this.cloud = cloud;
        this.workflow = workflow;
        this.input = input;
        this.result = result;
    }

    /** A client of one workflow. */
    public static <I extends @Nullable Object, R extends @Nullable Object> WorkflowClient<I, R> of(
            CloudBinding cloud, WorkflowModel workflow, PayloadCodec<I> input, PayloadCodec<R> result) {
        return new WorkflowClient<>(cloud, workflow, input, result);
    }

    /**
     * Starts an execution with a fresh id.
     *
     * @throws IllegalArgumentException if the input is null
     * @throws IllegalStateException if rows are not kept as long as an execution may need them; nothing is written then
     * @throws StartException if it is recorded, but no cloud has taken its first event
     * @throws dev.jointlambda.runtime.spi.StoreException if its home cannot be reached
     */
    public Execution<R> start(I input) {
        return start(cloud.host().nonce(), input);
    }

    /**
     * Starts an execution; doing so again with the same id and input changes nothing, but sends the first event again if
     * the start has not been run.
     *
     * @param executionId 1 to 128 of {@code A-Z a-z 0-9 _ . : ~ -}
     * @throws IllegalArgumentException if the input is null, or the id has another form, or was started with another input
     *     or on another version of the workflow
     * @throws IllegalStateException if rows are not kept as long as an execution may need them; nothing is written then
     * @throws StartException if it is recorded, but no cloud has taken its first event
     * @throws dev.jointlambda.runtime.spi.StoreException if its home cannot be reached: it may be started or not, so start
     *     it again with the same id
     */
    public Execution<R> start(String executionId, I input) {
        ExecutionId id = new ExecutionId(workflow.name(), executionId);
        if (input == null && this.input != JsonCodecs.NOTHING) {
            throw new IllegalArgumentException(
                    "the input is null, which the workflow \"" + workflow.name() + "\" does not take");
        }
        new Starter(cloud, workflow, id).start(Bytes.of(this.input.encode(input)));
        return execution(executionId);
    }

    /**
     * Sends the events again that an open execution waits for, once, without waiting for its sweeper; nothing if it has
     * ended. Harmless at any time: what has been committed stays as it is, and a step that is under way may run beside
     * itself, of which one commits.
     *
     * @throws IllegalArgumentException if the id has another form, or the execution runs on another version of the workflow
     * @throws IllegalStateException if the execution is past its deadline
     * @throws ExecutionAbsentException if there is no such execution
     * @throws DeliveryException if no cloud has taken one of the events; the others were sent
     * @throws dev.jointlambda.runtime.spi.StoreException if its home cannot be reached, or another store that has a part of
     *     it; what could be read was sent
     */
    public Execution<R> redrive(String executionId) {
        new Redrive(cloud, workflow, new ExecutionId(workflow.name(), executionId)).run();
        return execution(executionId);
    }

    /**
     * An execution started earlier; whether there is one shows when it is asked.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public Execution<R> execution(String executionId) {
        return new HomeExecution<>(cloud, workflow, new ExecutionId(workflow.name(), executionId), result);
    }
}
