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

/**
 * Runs {@link MergeFlow#send} on AWS Lambda when Aliyun fails;
 * goes on to {@code weigh}, {@code stamp} or {@code file}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_Send_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge WEIGH = Edge.to("weigh", ALIYUN, AWS).chosen();
    private static final Edge STAMP = Edge.to("stamp", ALIYUN, AWS).chosen();
    private static final Edge FILE = Edge.join("file", 1, 2, ALIYUN, AWS).chosen();

    private final StepRuntime runtime;
    private final MergeFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public MergeFlow_Send_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), MergeFlow::new);
        SnapStart.prepare(this, runtime);
    }

    MergeFlow_Send_Aws(CloudBinding cloud, Supplier<? extends MergeFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, MergeFlow_Model.MODEL, "send", WEIGH, STAMP, FILE);
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
        Committed<MergeFlow.Sending> sending = delivery.committed(MergeFlow_Payloads.SENDING);
        if (sending == null) {
            sending = delivery.commit(
                    MergeFlow_Payloads.SENDING,
                    delivery.run(step -> workflow.send(
                            delivery.input(
                                    Fed.by("choose", MergeFlow_Payloads.WAY, value -> (MergeFlow.Sending) value),
                                    Fed.by("express", MergeFlow_Payloads.PARCEL),
                                    Fed.by("post", MergeFlow_Payloads.LETTER)))),
                    chosen -> choose(chosen));
        }
        sending.next(WEIGH, STAMP, FILE);
        delivery.finish(answer);
    }

    /** The edge to go on by; {@code FILE} is for {@code Ready}. */
    private static Edge choose(MergeFlow.Sending chosen) {
        if (chosen instanceof MergeFlow.Parcel) {
            return WEIGH;
        }
        if (chosen instanceof MergeFlow.Letter) {
            return STAMP;
        }
        return FILE;
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new MergeFlow_Send_Aws(cloud, () -> workflow);
    }
}
