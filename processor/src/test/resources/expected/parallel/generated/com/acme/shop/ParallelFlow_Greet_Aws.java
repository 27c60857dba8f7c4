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
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link ParallelFlow#greet} on AWS Lambda; goes on to {@code ship}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_Greet_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge SHIP = Edge.join("ship", 2, 3, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final ParallelFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public ParallelFlow_Greet_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), ParallelFlow::new);
        SnapStart.prepare(this, runtime);
    }

    ParallelFlow_Greet_Aws(CloudBinding cloud, Supplier<? extends ParallelFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, ParallelFlow_Model.MODEL, "greet", SHIP);
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
            done = delivery.commit(JsonCodecs.NOTHING, delivery.run(step -> {
                workflow.greet(delivery.input(ParallelFlow_Payloads.ORDER));
                return null;
            }));
        }
        done.next(SHIP);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new ParallelFlow_Greet_Aws(cloud, () -> workflow);
    }
}
