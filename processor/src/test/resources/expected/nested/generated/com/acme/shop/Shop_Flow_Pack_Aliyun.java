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

/** Runs {@link Shop.Flow#pack} on Function Compute; goes on to {@code send}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class Shop_Flow_Pack_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge SEND = Edge.to("send", ALIYUN);

    private final StepRuntime runtime;
    private final Shop.Flow workflow;

    /** Called by Function Compute, once per function instance. */
    public Shop_Flow_Pack_Aliyun() {
        this(AliyunCloud.fromEnvironment(), Shop.Flow::new);
    }

    Shop_Flow_Pack_Aliyun(CloudBinding cloud, Supplier<? extends Shop.Flow> workflow) {
        this.runtime = StepRuntime.of(cloud, Shop_Flow_Model.MODEL, "pack", SEND);
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
        Committed<Shop.Parcel> parcel = delivery.committed(Shop_Flow_Payloads.PARCEL);
        if (parcel == null) {
            parcel = delivery.commit(
                    Shop_Flow_Payloads.PARCEL,
                    delivery.run(step -> workflow.pack(delivery.input(Shop_Flow_Payloads.ORDER))));
        }
        parcel.next(SEND);
        delivery.finish(answer);
    }
}
