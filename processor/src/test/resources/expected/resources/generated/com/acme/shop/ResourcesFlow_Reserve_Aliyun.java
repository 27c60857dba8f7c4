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

/** Runs {@link ResourcesFlow#reserve} on Function Compute when AWS fails; goes on to {@code ship}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ResourcesFlow_Reserve_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge SHIP = Edge.to("ship", ALIYUN, AWS);

    private final StepRuntime runtime;
    private final ResourcesFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public ResourcesFlow_Reserve_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), ResourcesFlow::new);
    }

    ResourcesFlow_Reserve_Aliyun(CloudBinding cloud, Supplier<? extends ResourcesFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ResourcesFlow_Model.MODEL, "reserve", SHIP);
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
        Committed<Stock> stock = delivery.committed(ResourcesFlow_Payloads.STOCK);
        if (stock == null) {
            stock = delivery.commit(
                    ResourcesFlow_Payloads.STOCK,
                    delivery.run(step -> workflow.reserve(delivery.input(ResourcesFlow_Payloads.ORDER))));
        }
        stock.next(SHIP);
        delivery.finish(answer);
    }
}
