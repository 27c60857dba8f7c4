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

/** Runs {@link SkipFlow#reject} on AWS Lambda; is one of 2 ends, the one with the result. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SkipFlow_Reject_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.last(0, 2, AWS);

    private final StepRuntime runtime;
    private final SkipFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public SkipFlow_Reject_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), SkipFlow::new);
        SnapStart.prepare(this, runtime);
    }

    SkipFlow_Reject_Aws(CloudBinding cloud, Supplier<? extends SkipFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, SkipFlow_Model.MODEL, "reject", END);
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
        Committed<Receipt> receipt = delivery.committed(SkipFlow_Payloads.RECEIPT);
        if (receipt == null) {
            receipt = delivery.commit(
                    SkipFlow_Payloads.RECEIPT,
                    delivery.run(step -> workflow.reject(
                            (SkipFlow.Decline) delivery.input(SkipFlow_Payloads.DECISION))));
        }
        receipt.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new SkipFlow_Reject_Aws(cloud, () -> workflow);
    }
}
