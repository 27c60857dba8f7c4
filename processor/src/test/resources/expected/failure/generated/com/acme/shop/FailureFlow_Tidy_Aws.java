package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.aws.SnapStart;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Committed;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Rehearsed;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.StepRuntime;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link FailureFlow#tidy} on AWS Lambda; goes on to {@code log}, after {@code Exception} too. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_Tidy_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge LOG = Edge.to("log", AWS, ALIYUN).carrying("validate");
    private static final Edge LOG_CAUGHT = Edge.to("log", AWS, ALIYUN).caught().carrying("validate");

    private final StepRuntime runtime;
    private final FailureFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public FailureFlow_Tidy_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), FailureFlow::new);
        SnapStart.prepare(this, runtime);
    }

    FailureFlow_Tidy_Aws(CloudBinding cloud, Supplier<? extends FailureFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, FailureFlow_Model.MODEL, "tidy", LOG, LOG_CAUGHT);
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
        Committed<Void> done = delivery.committed(JsonCodecs.NOTHING);
        if (done == null) {
            done = delivery.commit(
                    JsonCodecs.NOTHING,
                    delivery.run(
                            step -> {
                                workflow.tidy(
                                        delivery.optional(
                                                Fed.by("charge", FailureFlow_Payloads.RECEIPT),
                                                Fed.by("apologise", FailureFlow_Payloads.RECEIPT)),
                                        delivery.executionInput(FailureFlow_Payloads.REQUEST));
                                return null;
                            },
                            Caught.by(Exception.class, LOG_CAUGHT)));
        }
        done.next(LOG, LOG_CAUGHT);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new FailureFlow_Tidy_Aws(cloud, () -> workflow);
    }
}
