package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.StreamRequestHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.runtime.Committed;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.StepRuntime;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Runs {@link OlderFlow#validate} on Function Compute when AWS fails;
 * goes on to {@code reserve} and {@code identify}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_Validate_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge RESERVE = Edge.to("reserve", AWS, ALIYUN);
    private static final Edge IDENTIFY = Edge.to("identify", AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OlderFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public OlderFlow_Validate_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), OlderFlow::new);
    }

    OlderFlow_Validate_Aliyun(CloudBinding cloud, Supplier<? extends OlderFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OlderFlow_Model.MODEL, "validate", RESERVE, IDENTIFY);
        this.workflow = workflow.get();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer, AliyunCloud.invocation(context));
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        Delivery delivery = runtime.receive(event, invocation);
        if (delivery == null) {
            return;
        }
        Committed<Order> order = delivery.committed(OlderFlow_Payloads.ORDER);
        if (order == null) {
            order = delivery.commit(
                    OlderFlow_Payloads.ORDER,
                    delivery.run(step -> workflow.validate(delivery.input(OlderFlow_Payloads.REQUEST))));
        }
        order.next(RESERVE, IDENTIFY);
        delivery.finish(answer);
    }
}
