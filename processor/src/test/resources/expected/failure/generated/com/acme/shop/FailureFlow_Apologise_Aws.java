package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
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

/** Runs {@link FailureFlow#apologise} on AWS Lambda; goes on to {@code tidy}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_Apologise_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge TIDY = Edge.to("tidy", AWS, ALIYUN).carrying("validate");

    private final StepRuntime runtime;
    private final FailureFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public FailureFlow_Apologise_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), FailureFlow::new);
        SnapStart.prepare(this, runtime);
    }

    FailureFlow_Apologise_Aws(CloudBinding cloud, Supplier<? extends FailureFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, FailureFlow_Model.MODEL, "apologise", TIDY);
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
                    delivery.run(step -> workflow.apologise(
                            delivery.failure("charge"),
                            delivery.result("validate", FailureFlow_Payloads.ORDER))));
        }
        receipt.next(TIDY);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new FailureFlow_Apologise_Aws(cloud, () -> workflow);
    }
}
