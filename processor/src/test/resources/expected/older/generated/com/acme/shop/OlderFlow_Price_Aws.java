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

/** Runs {@link OlderFlow#price} on AWS Lambda; goes on to {@code sum}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_Price_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge SUM = Edge.collect("sum", 0, 1, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OlderFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OlderFlow_Price_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OlderFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OlderFlow_Price_Aws(CloudBinding cloud, Supplier<? extends OlderFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OlderFlow_Model.MODEL, "price", SUM);
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
        Committed<Priced> priced = delivery.committed(OlderFlow_Payloads.PRICED);
        if (priced == null) {
            priced = delivery.commit(
                    OlderFlow_Payloads.PRICED,
                    delivery.run(step -> workflow.price(
                            delivery.input(OlderFlow_Payloads.ITEM),
                            delivery.resultIfAny("coupon", OlderFlow_Payloads.COUPON))));
        }
        priced.next(SUM);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OlderFlow_Price_Aws(cloud, () -> workflow);
    }
}
