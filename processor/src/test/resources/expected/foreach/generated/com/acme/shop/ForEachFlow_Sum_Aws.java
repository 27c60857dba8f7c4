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

/** Runs {@link ForEachFlow#sum} on AWS Lambda; is one of 3 ends, the one with the result. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlow_Sum_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.last(0, 3, AWS);

    private final StepRuntime runtime;
    private final ForEachFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public ForEachFlow_Sum_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), ForEachFlow::new);
        SnapStart.prepare(this, runtime);
    }

    ForEachFlow_Sum_Aws(CloudBinding cloud, Supplier<? extends ForEachFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ForEachFlow_Model.MODEL, "sum", END);
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
        Committed<Quote> quote = delivery.committed(ForEachFlow_Payloads.QUOTE);
        if (quote == null) {
            quote = delivery.commit(
                    ForEachFlow_Payloads.QUOTE,
                    delivery.run(step -> workflow.sum(delivery.items(0, "price", ForEachFlow_Payloads.PRICED))));
        }
        quote.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new ForEachFlow_Sum_Aws(cloud, () -> workflow);
    }
}
