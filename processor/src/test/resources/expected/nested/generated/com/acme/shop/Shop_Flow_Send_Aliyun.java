package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.StreamRequestHandler;
import dev.jointlambda.aliyun.AliyunCloud;
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

/** Runs {@link Shop.Flow#send} on Function Compute; ends the workflow. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class Shop_Flow_Send_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge END = Edge.end(ALIYUN);

    private final StepRuntime runtime;
    private final Shop.Flow workflow;

    /** Called by Function Compute, once per function instance. */
    public Shop_Flow_Send_Aliyun() {
        this(AliyunCloud.fromEnvironment(), Shop.Flow::new);
    }

    Shop_Flow_Send_Aliyun(CloudBinding cloud, Supplier<? extends Shop.Flow> workflow) {
        this.runtime = StepRuntime.of(cloud, Shop_Flow_Model.MODEL, "send", END);
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
        Committed<Receipt> receipt = delivery.committed(Shop_Flow_Payloads.RECEIPT);
        if (receipt == null) {
            receipt = delivery.commit(
                    Shop_Flow_Payloads.RECEIPT,
                    delivery.run(step -> workflow.send(delivery.input(Shop_Flow_Payloads.PARCEL))));
        }
        receipt.next(END);
        delivery.finish(answer);
    }
}
