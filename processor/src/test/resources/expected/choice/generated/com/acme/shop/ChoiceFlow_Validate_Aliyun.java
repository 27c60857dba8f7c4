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

/** Runs {@link ChoiceFlow#validate} on Function Compute when AWS fails; goes on to {@code decide}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChoiceFlow_Validate_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge DECIDE = Edge.to("decide", AWS, ALIYUN).carrying("validate");

    private final StepRuntime runtime;
    private final ChoiceFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public ChoiceFlow_Validate_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), ChoiceFlow::new);
    }

    ChoiceFlow_Validate_Aliyun(CloudBinding cloud, Supplier<? extends ChoiceFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ChoiceFlow_Model.MODEL, "validate", DECIDE);
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
        Committed<Order> order = delivery.committed(ChoiceFlow_Payloads.ORDER);
        if (order == null) {
            order = delivery.commit(
                    ChoiceFlow_Payloads.ORDER,
                    delivery.run(step -> workflow.validate(delivery.input(ChoiceFlow_Payloads.REQUEST))));
        }
        order.next(DECIDE);
        delivery.finish(answer);
    }
}
