package com.acme.odd;

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

/** Runs {@link OddFlow#workflow} on AWS Lambda; goes on to {@code boxes} and {@code numbers}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Delivery_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge BOXES = Edge.collect("boxes", 0, 1, AWS, ALIYUN);
    private static final Edge NUMBERS = Edge.collect("numbers", 0, 1, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OddFlow_Delivery_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OddFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OddFlow_Delivery_Aws(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OddFlow_Model.MODEL, "delivery", BOXES, NUMBERS);
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
        Committed<Integer> committed = delivery.committed(OddFlow_Payloads.INTEGER);
        if (committed == null) {
            committed = delivery.commit(
                    OddFlow_Payloads.INTEGER,
                    delivery.run(step -> workflow.workflow(delivery.input(OddFlow_Payloads.INTEGER), step)));
        }
        committed.next(BOXES, NUMBERS);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OddFlow_Delivery_Aws(cloud, () -> workflow);
    }
}
