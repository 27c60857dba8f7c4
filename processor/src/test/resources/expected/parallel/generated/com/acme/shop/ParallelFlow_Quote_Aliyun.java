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

/** Runs {@link ParallelFlow#quote} on Function Compute; goes on to {@code ship}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_Quote_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge SHIP = Edge.join("ship", 1, 3, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final ParallelFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public ParallelFlow_Quote_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), ParallelFlow::new);
    }

    ParallelFlow_Quote_Aliyun(CloudBinding cloud, Supplier<? extends ParallelFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ParallelFlow_Model.MODEL, "quote", SHIP);
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
        Committed<Quote> quote = delivery.committed(ParallelFlow_Payloads.QUOTE);
        if (quote == null) {
            quote = delivery.commit(
                    ParallelFlow_Payloads.QUOTE,
                    delivery.run(step -> workflow.quote(delivery.input(ParallelFlow_Payloads.ORDER))));
        }
        quote.next(SHIP);
        delivery.finish(answer);
    }
}
