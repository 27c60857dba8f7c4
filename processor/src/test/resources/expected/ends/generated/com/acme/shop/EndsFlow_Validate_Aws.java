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

/**
 * Runs {@link EndsFlow#validate} on AWS Lambda when Aliyun fails;
 * goes on to {@code print}, {@code ship} and {@code greet}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_Validate_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge PRINT = Edge.to("print", ALIYUN, AWS);
    private static final Edge SHIP = Edge.to("ship", ALIYUN, AWS);
    private static final Edge GREET = Edge.to("greet", AWS);

    private final StepRuntime runtime;
    private final EndsFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public EndsFlow_Validate_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), EndsFlow::new);
        SnapStart.prepare(this, runtime);
    }

    EndsFlow_Validate_Aws(CloudBinding cloud, Supplier<? extends EndsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, EndsFlow_Model.MODEL, "validate", PRINT, SHIP, GREET);
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
        Committed<Order> order = delivery.committed(EndsFlow_Payloads.ORDER);
        if (order == null) {
            order = delivery.commit(
                    EndsFlow_Payloads.ORDER,
                    delivery.run(step -> workflow.validate(delivery.input(EndsFlow_Payloads.REQUEST))));
        }
        order.next(PRINT, SHIP, GREET);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new EndsFlow_Validate_Aws(cloud, () -> workflow);
    }
}
