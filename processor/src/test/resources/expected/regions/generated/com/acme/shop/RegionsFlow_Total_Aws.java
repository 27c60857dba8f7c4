package com.acme.shop;

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

/** Runs {@link RegionsFlow#total} on AWS Lambda; ends the workflow. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_Total_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.end(AWS);

    private final StepRuntime runtime;
    private final RegionsFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public RegionsFlow_Total_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), RegionsFlow::new);
        SnapStart.prepare(this, runtime);
    }

    RegionsFlow_Total_Aws(CloudBinding cloud, Supplier<? extends RegionsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, RegionsFlow_Model.MODEL, "total", END);
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
        Committed<Receipt> receipt = delivery.committed(RegionsFlow_Payloads.RECEIPT);
        if (receipt == null) {
            receipt = delivery.commit(
                    RegionsFlow_Payloads.RECEIPT,
                    delivery.run(step -> workflow.total(delivery.items(0, "sum", RegionsFlow_Payloads.QUOTE))));
        }
        receipt.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new RegionsFlow_Total_Aws(cloud, () -> workflow);
    }
}
