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
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link ForEachFlow#list} on AWS Lambda; goes on to {@code price} for each element. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlow_List_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge PRICE = Edge.forEach(
            "price",
            ALIYUN,
            AWS,
            Edge.collect("sum", 0, 1, AWS, ALIYUN),
            Edge.collect("print", 0, 1, AWS, ALIYUN),
            Edge.collect("count", 0, 1, AWS));

    private final StepRuntime runtime;
    private final ForEachFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public ForEachFlow_List_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), ForEachFlow::new);
        SnapStart.prepare(this, runtime);
    }

    ForEachFlow_List_Aws(CloudBinding cloud, Supplier<? extends ForEachFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ForEachFlow_Model.MODEL, "list", PRICE);
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
        Committed<List<Item>> items = delivery.committed(ForEachFlow_Payloads.LIST_OF_ITEM);
        if (items == null) {
            items = delivery.commit(
                    ForEachFlow_Payloads.LIST_OF_ITEM,
                    delivery.run(step -> workflow.list(delivery.input(ForEachFlow_Payloads.ORDER))));
        }
        items.next(PRICE);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new ForEachFlow_List_Aws(cloud, () -> workflow);
    }
}
