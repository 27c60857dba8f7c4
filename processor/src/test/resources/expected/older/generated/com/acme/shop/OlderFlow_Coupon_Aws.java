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

/** Runs {@link OlderFlow#coupon} on AWS Lambda; goes on to {@code list}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_Coupon_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge LIST = Edge.join("list", 1, 2, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OlderFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OlderFlow_Coupon_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OlderFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OlderFlow_Coupon_Aws(CloudBinding cloud, Supplier<? extends OlderFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OlderFlow_Model.MODEL, "coupon", LIST);
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
        Committed<OlderFlow.Coupon> coupon = delivery.committed(OlderFlow_Payloads.COUPON);
        if (coupon == null) {
            coupon = delivery.commit(
                    OlderFlow_Payloads.COUPON,
                    delivery.run(step -> workflow.coupon(
                            (OlderFlow.Member) delivery.input(OlderFlow_Payloads.CUSTOMER))));
        }
        coupon.next(LIST);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OlderFlow_Coupon_Aws(cloud, () -> workflow);
    }
}
