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
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link RegionsFlow#split} on AWS Lambda; goes on to {@code list} for each element. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_Split_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge LIST = Edge.forEach("list", AWS, ALIYUN, Edge.collect("total", 0, 1, AWS, ALIYUN))
            .carrying("split");

    private final StepRuntime runtime;
    private final RegionsFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public RegionsFlow_Split_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), RegionsFlow::new);
        SnapStart.prepare(this, runtime);
    }

    RegionsFlow_Split_Aws(CloudBinding cloud, Supplier<? extends RegionsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, RegionsFlow_Model.MODEL, "split", LIST);
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
        Committed<Order[]> orders = delivery.committed(RegionsFlow_Payloads.ARRAY_OF_ORDER);
        if (orders == null) {
            orders = delivery.commit(
                    RegionsFlow_Payloads.ARRAY_OF_ORDER,
                    delivery.run(step -> workflow.split(delivery.input(RegionsFlow_Payloads.ORDER))));
        }
        orders.next(LIST);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new RegionsFlow_Split_Aws(cloud, () -> workflow);
    }
}
