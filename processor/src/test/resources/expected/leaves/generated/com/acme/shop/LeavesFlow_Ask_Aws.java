package com.acme.shop;

import static dev.jointlambda.Cloud.AWS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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

/** Runs {@link LeavesFlow#ask} on AWS Lambda; goes on to {@code giveUp} or {@code send}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class LeavesFlow_Ask_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge GIVE_UP = Edge.to("giveUp", AWS).chosen();
    private static final Edge SEND = Edge.to("send", AWS).chosen();

    private final StepRuntime runtime;
    private final LeavesFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public LeavesFlow_Ask_Aws() {
        this(AwsCloud.fromEnvironment(), LeavesFlow::new);
        SnapStart.prepare(this, runtime);
    }

    LeavesFlow_Ask_Aws(CloudBinding cloud, Supplier<? extends LeavesFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, LeavesFlow_Model.MODEL, "ask", GIVE_UP, SEND);
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
        Committed<LeavesFlow.Reply> reply = delivery.committed(LeavesFlow_Payloads.REPLY);
        if (reply == null) {
            reply = delivery.commit(
                    LeavesFlow_Payloads.REPLY,
                    delivery.run(step -> workflow.ask(
                            (LeavesFlow.Perhaps<Stock>) delivery.input(LeavesFlow_Payloads.ANSWER_OF_STOCK))),
                    chosen -> chosen instanceof LeavesFlow.Count ? SEND : GIVE_UP);
        }
        reply.next(GIVE_UP, SEND);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new LeavesFlow_Ask_Aws(cloud, () -> workflow);
    }
}
