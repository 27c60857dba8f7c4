package com.acme.shop;

import static dev.jointlambda.Cloud.AWS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.aws.SnapStart;
import dev.jointlambda.runtime.Committed;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
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

/** Runs {@link FailureFlow#giveUp} on AWS Lambda; ends the workflow. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_GiveUp_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.end(AWS);

    private final StepRuntime runtime;
    private final FailureFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public FailureFlow_GiveUp_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), FailureFlow::new);
        SnapStart.prepare(this, runtime);
    }

    FailureFlow_GiveUp_Aws(CloudBinding cloud, Supplier<? extends FailureFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, FailureFlow_Model.MODEL, "giveUp", END);
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
                    delivery.run(step -> workflow.giveUp(delivery.failure("log"))));
        }
        receipt.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new FailureFlow_GiveUp_Aws(cloud, () -> workflow);
    }
}
