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
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Runs {@link OptionalFlow#discount} on Function Compute when AWS fails; goes on to {@code tell} and {@code bill}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_Discount_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge TELL = Edge.to("tell", AWS, ALIYUN);
    private static final Edge BILL = Edge.join("bill", 1, 3, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OptionalFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public OptionalFlow_Discount_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), OptionalFlow::new);
    }

    OptionalFlow_Discount_Aliyun(CloudBinding cloud, Supplier<? extends OptionalFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OptionalFlow_Model.MODEL, "discount", TELL, BILL);
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
        Committed<Optional<OptionalFlow.Discount>> discount =
                delivery.committed(OptionalFlow_Payloads.OPTIONAL_OF_DISCOUNT);
        if (discount == null) {
            discount = delivery.commit(
                    OptionalFlow_Payloads.OPTIONAL_OF_DISCOUNT,
                    delivery.run(step -> workflow.discount(
                            (OptionalFlow.Member) delivery.input(OptionalFlow_Payloads.CUSTOMER))));
        }
        discount.next(TELL, BILL);
        delivery.finish(answer);
    }
}
