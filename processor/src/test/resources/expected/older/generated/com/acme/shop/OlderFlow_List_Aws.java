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
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link OlderFlow#list} on AWS Lambda; goes on to {@code price} for each element, 20 at a time. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_List_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge PRICE = Edge.forEach("price", AWS, ALIYUN, Edge.collect("sum", 0, 1, AWS, ALIYUN))
            .carrying("coupon").window(20);

    private final StepRuntime runtime;
    private final OlderFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OlderFlow_List_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OlderFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OlderFlow_List_Aws(CloudBinding cloud, Supplier<? extends OlderFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OlderFlow_Model.MODEL, "list", PRICE);
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
        Committed<List<Item>> items = delivery.committed(OlderFlow_Payloads.LIST_OF_ITEM);
        if (items == null) {
            items = delivery.commit(
                    OlderFlow_Payloads.LIST_OF_ITEM,
                    delivery.run(step -> workflow.list(
                            delivery.input(0, "reserve", OlderFlow_Payloads.STOCK),
                            delivery.optional(1, Fed.by("coupon", OlderFlow_Payloads.COUPON)),
                            delivery.result("validate", OlderFlow_Payloads.ORDER))));
        }
        items.next(PRICE);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OlderFlow_List_Aws(cloud, () -> workflow);
    }
}
