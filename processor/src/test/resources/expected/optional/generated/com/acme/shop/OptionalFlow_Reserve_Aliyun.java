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

/** Runs {@link OptionalFlow#reserve} on Function Compute when AWS fails; goes on to {@code bill}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_Reserve_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge BILL = Edge.join("bill", 0, 3, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OptionalFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public OptionalFlow_Reserve_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), OptionalFlow::new);
    }

    OptionalFlow_Reserve_Aliyun(CloudBinding cloud, Supplier<? extends OptionalFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OptionalFlow_Model.MODEL, "reserve", BILL);
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
        Committed<Stock> stock = delivery.committed(OptionalFlow_Payloads.STOCK);
        if (stock == null) {
            stock = delivery.commit(
                    OptionalFlow_Payloads.STOCK,
                    delivery.run(step -> workflow.reserve(delivery.input(OptionalFlow_Payloads.ORDER))));
        }
        stock.next(BILL);
        delivery.finish(answer);
    }
}
