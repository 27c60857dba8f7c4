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

/** Runs {@link OddFlow#aliyun} on Function Compute when AWS fails; goes on to {@code joined}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Aliyun_Aliyun implements StreamRequestHandler, StepFunction {
    private static final Edge JOINED = Edge.join("joined", 2, 8, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by Function Compute, once per function instance. */
    public OddFlow_Aliyun_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()), OddFlow::new);
    }

    OddFlow_Aliyun_Aliyun(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OddFlow_Model.MODEL, "aliyun", JOINED);
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
        Committed<Box<Old>> box = delivery.committed(OddFlow_Payloads.BOX_OF_OLD);
        if (box == null) {
            box = delivery.commit(
                    OddFlow_Payloads.BOX_OF_OLD,
                    delivery.run(step -> workflow.aliyun(delivery.input(OddFlow_Payloads.DELIVERY))));
        }
        box.next(JOINED);
        delivery.finish(answer);
    }
}
