package com.acme.odd;

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

/** Runs {@link OddFlow#joined} on AWS Lambda; ends the workflow. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Joined_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.end(AWS);

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OddFlow_Joined_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OddFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OddFlow_Joined_Aws(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, OddFlow_Model.MODEL, "joined", END);
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
                workflow.joined(
                        (Object) delivery.input(0, "aws", OddFlow_Payloads.EDGE),
                        delivery.input(1, "runtime", OddFlow_Payloads.CLASS),
                        delivery.input(2, "aliyun", OddFlow_Payloads.BOX_OF_OLD),
                        delivery.input(3, "end", OddFlow_Payloads.STRING),
                        delivery.input(4, "fooBar", OddFlow_Payloads.STEP_),
                        delivery.input(5, "class", OddFlow_Payloads.YIELD),
                        (long) delivery.input(6, "unbox", OddFlow_Payloads.LONG));
                return null;
            }));
        }
        done.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OddFlow_Joined_Aws(cloud, () -> workflow);
    }
}
