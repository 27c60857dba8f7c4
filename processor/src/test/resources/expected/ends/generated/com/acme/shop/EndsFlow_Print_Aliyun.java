package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;

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
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link EndsFlow#print} on Function Compute; is one of 3 ends. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_Print_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge END = Edge.last(1, 3, ALIYUN);

    private final StepRuntime runtime;
    private final EndsFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public EndsFlow_Print_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), EndsFlow::new);
    }

    EndsFlow_Print_Aliyun(CloudBinding cloud, Supplier<? extends EndsFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, EndsFlow_Model.MODEL, "print", END);
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
}
