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

/** Runs {@link RegionsFlow#look} on Function Compute; goes on to {@code buy} or {@code haggle}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_Look_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge BUY = Edge.to("buy", AWS, ALIYUN).chosen();
    private static final Edge HAGGLE = Edge.to("haggle", AWS, ALIYUN).chosen().carrying("look");

    private final StepRuntime runtime;
    private final RegionsFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public RegionsFlow_Look_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), RegionsFlow::new);
    }

    RegionsFlow_Look_Aliyun(CloudBinding cloud, Supplier<? extends RegionsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, RegionsFlow_Model.MODEL, "look", BUY, HAGGLE);
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
        Committed<RegionsFlow.Offer> offer = delivery.committed(RegionsFlow_Payloads.OFFER);
        if (offer == null) {
            offer = delivery.commit(
                    RegionsFlow_Payloads.OFFER,
                    delivery.run(step -> workflow.look(
                            delivery.input(RegionsFlow_Payloads.ITEM),
                            delivery.result("split", RegionsFlow_Payloads.ARRAY_OF_ORDER))),
                    chosen -> chosen instanceof RegionsFlow.Cheap ? BUY : HAGGLE);
        }
        offer.next(BUY, HAGGLE);
        delivery.finish(answer);
    }
}
