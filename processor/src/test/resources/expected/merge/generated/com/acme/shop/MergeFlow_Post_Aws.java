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

/** Runs {@link MergeFlow#post} on AWS Lambda when Aliyun fails; goes on to {@code send}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_Post_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge SEND = Edge.to("send", ALIYUN, AWS);

    private final StepRuntime runtime;
    private final MergeFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public MergeFlow_Post_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), MergeFlow::new);
        SnapStart.prepare(this, runtime);
    }

    MergeFlow_Post_Aws(CloudBinding cloud, Supplier<? extends MergeFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, MergeFlow_Model.MODEL, "post", SEND);
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
        Committed<MergeFlow.Letter> letter = delivery.committed(MergeFlow_Payloads.LETTER);
        if (letter == null) {
            letter = delivery.commit(
                    MergeFlow_Payloads.LETTER,
                    delivery.run(step -> workflow.post((MergeFlow.Slow) delivery.input(MergeFlow_Payloads.WAY))));
        }
        letter.next(SEND);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new MergeFlow_Post_Aws(cloud, () -> workflow);
    }
}
