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

/**
 * Runs {@link MergeFlow#choose} on AWS Lambda when Aliyun fails;
 * goes on to {@code express}, {@code post} or {@code send}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_Choose_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge EXPRESS = Edge.to("express", ALIYUN, AWS).chosen();
    private static final Edge POST = Edge.to("post", ALIYUN, AWS).chosen();
    private static final Edge SEND = Edge.to("send", ALIYUN, AWS).chosen();

    private final StepRuntime runtime;
    private final MergeFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public MergeFlow_Choose_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), MergeFlow::new);
        SnapStart.prepare(this, runtime);
    }

    MergeFlow_Choose_Aws(CloudBinding cloud, Supplier<? extends MergeFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, MergeFlow_Model.MODEL, "choose", EXPRESS, POST, SEND);
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
        Committed<MergeFlow.Way> way = delivery.committed(MergeFlow_Payloads.WAY);
        if (way == null) {
            way = delivery.commit(
                    MergeFlow_Payloads.WAY,
                    delivery.run(step -> workflow.choose(delivery.input(MergeFlow_Payloads.ORDER))),
                    chosen -> choose(chosen));
        }
        way.next(EXPRESS, POST, SEND);
        delivery.finish(answer);
    }

    /** The edge to go on by; {@code SEND} is for {@code Ready}. */
    private static Edge choose(MergeFlow.Way chosen) {
        if (chosen instanceof MergeFlow.Fast) {
            return EXPRESS;
        }
        if (chosen instanceof MergeFlow.Slow) {
            return POST;
        }
        return SEND;
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new MergeFlow_Choose_Aws(cloud, () -> workflow);
    }
}
