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
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link RegionsFlow#sum} on AWS Lambda; goes on to {@code total}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_Sum_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge TOTAL = Edge.collect("total", 0, 1, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final RegionsFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public RegionsFlow_Sum_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), RegionsFlow::new);
        SnapStart.prepare(this, runtime);
    }

    RegionsFlow_Sum_Aws(CloudBinding cloud, Supplier<? extends RegionsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, RegionsFlow_Model.MODEL, "sum", TOTAL);
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
        Committed<Quote> quote = delivery.committed(RegionsFlow_Payloads.QUOTE);
        if (quote == null) {
            quote = delivery.commit(
                    RegionsFlow_Payloads.QUOTE,
                    delivery.run(step -> workflow.sum(
                            delivery.items(
                                    0,
                                    Fed.by("buy", RegionsFlow_Payloads.PRICED),
                                    Fed.by("haggle", RegionsFlow_Payloads.PRICED),
                                    Fed.by("leave", RegionsFlow_Payloads.PRICED)).toArray(Priced[]::new))));
        }
        quote.next(TOTAL);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new RegionsFlow_Sum_Aws(cloud, () -> workflow);
    }
}
