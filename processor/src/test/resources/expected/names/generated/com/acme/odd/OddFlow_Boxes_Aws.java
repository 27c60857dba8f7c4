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
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link OddFlow#collect} on AWS Lambda; goes on to {@code box} for each element. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Boxes_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge BOX = Edge.forEach("box", AWS, ALIYUN, Edge.collect("unbox", 0, 1, AWS, ALIYUN));

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OddFlow_Boxes_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OddFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OddFlow_Boxes_Aws(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OddFlow_Model.MODEL, "boxes", BOX);
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
        Committed<List<Integer>> committed = delivery.committed(OddFlow_Payloads.LIST_OF_INTEGER);
        if (committed == null) {
            committed = delivery.commit(
                    OddFlow_Payloads.LIST_OF_INTEGER,
                    delivery.run(step -> workflow.collect(delivery.items(0, "delivery", OddFlow_Payloads.INTEGER))));
        }
        committed.next(BOX);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OddFlow_Boxes_Aws(cloud, () -> workflow);
    }
}
