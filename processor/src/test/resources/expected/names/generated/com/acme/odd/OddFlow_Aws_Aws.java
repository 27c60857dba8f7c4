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

/** Runs {@link OddFlow#aws} on AWS Lambda; goes on to {@code joined}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Aws_Aws implements RequestStreamHandler, Rehearsed {
    private static final dev.jointlambda.runtime.Edge JOINED = dev.jointlambda.runtime.Edge.join("joined", 0, 8, AWS, ALIYUN);

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OddFlow_Aws_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OddFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OddFlow_Aws_Aws(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OddFlow_Model.MODEL, "aws", JOINED);
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
        Committed<Edge> edge = delivery.committed(OddFlow_Payloads.EDGE);
        if (edge == null) {
            edge = delivery.commit(
                    OddFlow_Payloads.EDGE,
                    delivery.run(step -> workflow.aws(delivery.input(OddFlow_Payloads.DELIVERY))));
        }
        edge.next(JOINED);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OddFlow_Aws_Aws(cloud, () -> workflow);
    }
}
