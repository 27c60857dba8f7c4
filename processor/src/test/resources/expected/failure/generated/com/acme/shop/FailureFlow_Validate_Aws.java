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

/** Runs {@link FailureFlow#validate} on AWS Lambda; goes on to {@code charge}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_Validate_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge CHARGE = Edge.to("charge", AWS, ALIYUN).carrying("validate");

    private final StepRuntime runtime;
    private final FailureFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public FailureFlow_Validate_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), FailureFlow::new);
        SnapStart.prepare(this, runtime);
    }

    FailureFlow_Validate_Aws(CloudBinding cloud, Supplier<? extends FailureFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, FailureFlow_Model.MODEL, "validate", CHARGE);
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
        Committed<Order> order = delivery.committed(FailureFlow_Payloads.ORDER);
        if (order == null) {
            order = delivery.commit(
                    FailureFlow_Payloads.ORDER,
                    delivery.run(step -> workflow.validate(delivery.input(FailureFlow_Payloads.REQUEST))));
        }
        order.next(CHARGE);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new FailureFlow_Validate_Aws(cloud, () -> workflow);
    }
}
