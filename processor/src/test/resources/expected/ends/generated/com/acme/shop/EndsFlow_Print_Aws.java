package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;

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

/** Runs {@link EndsFlow#print} on AWS Lambda when Aliyun fails; is one of 3 ends. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_Print_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.last(1, 3, ALIYUN);

    private final StepRuntime runtime;
    private final EndsFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public EndsFlow_Print_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), EndsFlow::new);
        SnapStart.prepare(this, runtime);
    }

    EndsFlow_Print_Aws(CloudBinding cloud, Supplier<? extends EndsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, EndsFlow_Model.MODEL, "print", END);
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
                workflow.print(delivery.input(EndsFlow_Payloads.ORDER));
                return null;
            }));
        }
        done.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new EndsFlow_Print_Aws(cloud, () -> workflow);
    }
}
