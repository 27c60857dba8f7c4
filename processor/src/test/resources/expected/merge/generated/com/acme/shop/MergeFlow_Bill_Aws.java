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

/** Runs {@link MergeFlow#bill} on AWS Lambda when Aliyun fails; goes on to {@code file}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_Bill_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge FILE = Edge.join("file", 0, 2, ALIYUN, AWS);

    private final StepRuntime runtime;
    private final MergeFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public MergeFlow_Bill_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), MergeFlow::new);
        SnapStart.prepare(this, runtime);
    }

    MergeFlow_Bill_Aws(CloudBinding cloud, Supplier<? extends MergeFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, MergeFlow_Model.MODEL, "bill", FILE);
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
        Committed<Quote> quote = delivery.committed(MergeFlow_Payloads.QUOTE);
        if (quote == null) {
            quote = delivery.commit(
                    MergeFlow_Payloads.QUOTE,
                    delivery.run(step -> workflow.bill(delivery.input(MergeFlow_Payloads.ORDER))));
        }
        quote.next(FILE);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new MergeFlow_Bill_Aws(cloud, () -> workflow);
    }
}
