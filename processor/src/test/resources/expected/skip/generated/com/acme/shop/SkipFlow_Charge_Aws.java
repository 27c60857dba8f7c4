package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.aws.SnapStart;
import dev.jointlambda.runtime.Caught;
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
 * Runs {@link SkipFlow#charge} on AWS Lambda;
 * goes on to {@code ship} and {@code print}, after {@code Exception} to {@code apologise}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SkipFlow_Charge_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge SHIP = Edge.to("ship", AWS, ALIYUN);
    private static final Edge PRINT = Edge.to("print", AWS, ALIYUN);
    private static final Edge APOLOGISE = Edge.to("apologise", AWS, ALIYUN).caught();
    private static final Edge APOLOGISE_SKIPS_1 = Edge.skip("apologise", 1, 2, AWS).caught();

    private final StepRuntime runtime;
    private final SkipFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public SkipFlow_Charge_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), SkipFlow::new);
        SnapStart.prepare(this, runtime);
    }

    SkipFlow_Charge_Aws(CloudBinding cloud, Supplier<? extends SkipFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, SkipFlow_Model.MODEL, "charge", SHIP, PRINT, APOLOGISE, APOLOGISE_SKIPS_1);
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
        Committed<Stock> stock = delivery.committed(SkipFlow_Payloads.STOCK);
        if (stock == null) {
            stock = delivery.commit(
                    SkipFlow_Payloads.STOCK,
                    delivery.run(
                            step -> workflow.charge((SkipFlow.Accept) delivery.input(SkipFlow_Payloads.DECISION)),
                            Caught.by(Exception.class, APOLOGISE)));
        }
        stock.next(SHIP, PRINT, APOLOGISE, APOLOGISE_SKIPS_1);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new SkipFlow_Charge_Aws(cloud, () -> workflow);
    }
}
