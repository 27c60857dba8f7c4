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

/** Runs {@link OptionalFlow#identify} on AWS Lambda; goes on to {@code discount} or {@code greet}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_Identify_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge DISCOUNT = Edge.to("discount", AWS, ALIYUN).chosen();
    private static final Edge GREET = Edge.to("greet", AWS, ALIYUN).chosen();

    private final StepRuntime runtime;
    private final OptionalFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OptionalFlow_Identify_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OptionalFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OptionalFlow_Identify_Aws(CloudBinding cloud, Supplier<? extends OptionalFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OptionalFlow_Model.MODEL, "identify", DISCOUNT, GREET);
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
        Committed<OptionalFlow.Customer> customer = delivery.committed(OptionalFlow_Payloads.CUSTOMER);
        if (customer == null) {
            customer = delivery.commit(
                    OptionalFlow_Payloads.CUSTOMER,
                    delivery.run(step -> workflow.identify(delivery.input(OptionalFlow_Payloads.ORDER))),
                    chosen -> chosen instanceof OptionalFlow.Member ? DISCOUNT : GREET);
        }
        customer.next(DISCOUNT, GREET);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OptionalFlow_Identify_Aws(cloud, () -> workflow);
    }
}
