package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.aws.SnapStart;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Committed;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Rehearsed;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.StepRuntime;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Runs {@link FailureFlow#log} on AWS Lambda;
 * ends the workflow, or goes on after {@code IOException} or {@code IllegalStateException} to {@code giveUp}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_Log_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.end(AWS);
    private static final Edge GIVE_UP = Edge.to("giveUp", AWS, ALIYUN).caught();

    private final StepRuntime runtime;
    private final FailureFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public FailureFlow_Log_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), FailureFlow::new);
        SnapStart.prepare(this, runtime);
    }

    FailureFlow_Log_Aws(CloudBinding cloud, Supplier<? extends FailureFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, FailureFlow_Model.MODEL, "log", END, GIVE_UP);
        this.workflow = workflow.get();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer, AwsCloud.invocation(context));
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        Delivery delivery = runtime.receive(event, invocation);
        if (delivery == null) {
            return;
        }
        Committed<Receipt> receipt = delivery.committed(FailureFlow_Payloads.RECEIPT);
        if (receipt == null) {
            receipt = delivery.commit(
                    FailureFlow_Payloads.RECEIPT,
                    delivery.run(
                            step -> workflow.log(
                                    delivery.optional(Fed.failure("tidy")),
                                    delivery.result("validate", FailureFlow_Payloads.ORDER)),
                            Caught.by(IOException.class, GIVE_UP),
                            Caught.by(IllegalStateException.class, GIVE_UP)));
        }
        receipt.next(END, GIVE_UP);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new FailureFlow_Log_Aws(cloud, () -> workflow);
    }
}
