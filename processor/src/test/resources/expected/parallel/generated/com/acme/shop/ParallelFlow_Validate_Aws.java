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
 * Runs {@link ParallelFlow#validate} on AWS Lambda; goes on to {@code reserve}, {@code quote} and {@code greet}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_Validate_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge RESERVE = Edge.to("reserve", AWS, ALIYUN);
    private static final Edge QUOTE = Edge.to("quote", ALIYUN);
    private static final Edge GREET = Edge.to("greet", AWS, ALIYUN);

    private final StepRuntime runtime;
    private final ParallelFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public ParallelFlow_Validate_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), ParallelFlow::new);
        SnapStart.prepare(this, runtime);
    }

    ParallelFlow_Validate_Aws(CloudBinding cloud, Supplier<? extends ParallelFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ParallelFlow_Model.MODEL, "validate", RESERVE, QUOTE, GREET);
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
        Committed<Order> order = delivery.committed(ParallelFlow_Payloads.ORDER);
        if (order == null) {
            order = delivery.commit(
                    ParallelFlow_Payloads.ORDER,
                    delivery.run(step -> workflow.validate(delivery.input(ParallelFlow_Payloads.REQUEST))));
        }
        order.next(RESERVE, QUOTE, GREET);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new ParallelFlow_Validate_Aws(cloud, () -> workflow);
    }
}
