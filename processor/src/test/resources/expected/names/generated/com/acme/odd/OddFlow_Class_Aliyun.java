package com.acme.odd;

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

/** Runs {@link OddFlow#isClass} on Function Compute; goes on to {@code joined}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Class_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge JOINED = Edge.join("joined", 5, 8, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public OddFlow_Class_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), OddFlow::new);
    }

    OddFlow_Class_Aliyun(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OddFlow_Model.MODEL, "class", JOINED);
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
        Committed<Yield> committed = delivery.committed(OddFlow_Payloads.YIELD);
        if (committed == null) {
            committed = delivery.commit(
                    OddFlow_Payloads.YIELD,
                    delivery.run(step -> workflow.isClass(delivery.input(OddFlow_Payloads.DELIVERY))));
        }
        committed.next(JOINED);
        delivery.finish(answer);
    }
}
