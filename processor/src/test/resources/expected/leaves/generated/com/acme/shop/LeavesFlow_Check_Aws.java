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

/** Runs {@link LeavesFlow#check} on AWS Lambda; goes on to {@code ask}, {@code refuse} or {@code ship}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class LeavesFlow_Check_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge ASK = Edge.to("ask", AWS).chosen();
    private static final Edge REFUSE = Edge.to("refuse", AWS).chosen();
    private static final Edge SHIP = Edge.to("ship", AWS).chosen();

    private final StepRuntime runtime;
    private final LeavesFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public LeavesFlow_Check_Aws() {
        this(AwsCloud.fromEnvironment(), LeavesFlow::new);
        SnapStart.prepare(this, runtime);
    }

    LeavesFlow_Check_Aws(CloudBinding cloud, Supplier<? extends LeavesFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, LeavesFlow_Model.MODEL, "check", ASK, REFUSE, SHIP);
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
        Committed<LeavesFlow.Answer<Stock>> committed = delivery.committed(LeavesFlow_Payloads.ANSWER_OF_STOCK);
        if (committed == null) {
            committed = delivery.commit(
                    LeavesFlow_Payloads.ANSWER_OF_STOCK,
                    delivery.run(step -> workflow.check(delivery.input(LeavesFlow_Payloads.ORDER))),
                    chosen -> choose(chosen));
        }
        committed.next(ASK, REFUSE, SHIP);
        delivery.finish(answer);
    }

    /** The edge to go on by; {@code SHIP} is for {@code Yes}. */
    private static Edge choose(LeavesFlow.Answer<Stock> chosen) {
        if (chosen instanceof LeavesFlow.Perhaps) {
            return ASK;
        }
        if (chosen instanceof LeavesFlow.Never || chosen instanceof LeavesFlow.NotNow) {
            return REFUSE;
        }
        return SHIP;
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new LeavesFlow_Check_Aws(cloud, () -> workflow);
    }
}
