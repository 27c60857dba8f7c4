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
import dev.jointlambda.runtime.Fed;
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

/** Runs {@link OptionalFlow#bill} on AWS Lambda; goes on to {@code charge} or {@code thank}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_Bill_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge CHARGE = Edge.to("charge", AWS, ALIYUN).chosen();
    private static final Edge THANK = Edge.to("thank", AWS, ALIYUN).chosen();

    private final StepRuntime runtime;
    private final OptionalFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OptionalFlow_Bill_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OptionalFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OptionalFlow_Bill_Aws(CloudBinding cloud, Supplier<? extends OptionalFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OptionalFlow_Model.MODEL, "bill", CHARGE, THANK);
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
        Committed<OptionalFlow.Bill> bill = delivery.committed(OptionalFlow_Payloads.BILL);
        if (bill == null) {
            bill = delivery.commit(
                    OptionalFlow_Payloads.BILL,
                    delivery.run(step -> workflow.bill(
                            delivery.input(0, "reserve", OptionalFlow_Payloads.STOCK),
                            delivery.optional(1, Fed.by("discount", OptionalFlow_Payloads.DISCOUNT)))),
                    chosen -> chosen instanceof OptionalFlow.Due ? CHARGE : THANK);
        }
        bill.next(CHARGE, THANK);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OptionalFlow_Bill_Aws(cloud, () -> workflow);
    }
}
