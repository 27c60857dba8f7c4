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

/** Runs {@link OlderFlow#identify} on AWS Lambda; goes on to {@code coupon} or {@code greet}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_Identify_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge COUPON = Edge.to("coupon", AWS, ALIYUN).chosen();
    private static final Edge GREET = Edge.to("greet", AWS, ALIYUN).chosen();

    private final StepRuntime runtime;
    private final OlderFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OlderFlow_Identify_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OlderFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OlderFlow_Identify_Aws(CloudBinding cloud, Supplier<? extends OlderFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OlderFlow_Model.MODEL, "identify", COUPON, GREET);
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
        Committed<OlderFlow.Customer> customer = delivery.committed(OlderFlow_Payloads.CUSTOMER);
        if (customer == null) {
            customer = delivery.commit(
                    OlderFlow_Payloads.CUSTOMER,
                    delivery.run(step -> workflow.identify(delivery.input(OlderFlow_Payloads.ORDER))),
                    chosen -> chosen instanceof OlderFlow.Member ? COUPON : GREET);
        }
        customer.next(COUPON, GREET);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OlderFlow_Identify_Aws(cloud, () -> workflow);
    }
}
