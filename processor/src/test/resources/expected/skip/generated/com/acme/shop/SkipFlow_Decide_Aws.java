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
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link SkipFlow#decide} on AWS Lambda; goes on to {@code charge} or {@code reject}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SkipFlow_Decide_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge CHARGE = Edge.to("charge", AWS, ALIYUN).chosen();
    private static final Edge REJECT = Edge.to("reject", AWS, ALIYUN).chosen();
    private static final Edge REJECT_SKIPS_1 = Edge.skip("reject", 1, 2, AWS).chosen();

    private final StepRuntime runtime;
    private final SkipFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public SkipFlow_Decide_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), SkipFlow::new);
        SnapStart.prepare(this, runtime);
    }

    SkipFlow_Decide_Aws(CloudBinding cloud, Supplier<? extends SkipFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, SkipFlow_Model.MODEL, "decide", CHARGE, REJECT, REJECT_SKIPS_1);
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
        Committed<SkipFlow.Decision> decision = delivery.committed(SkipFlow_Payloads.DECISION);
        if (decision == null) {
            decision = delivery.commit(
                    SkipFlow_Payloads.DECISION,
                    delivery.run(step -> workflow.decide(delivery.input(SkipFlow_Payloads.ORDER))),
                    chosen -> chosen instanceof SkipFlow.Accept ? CHARGE : REJECT);
        }
        decision.next(CHARGE, REJECT, REJECT_SKIPS_1);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new SkipFlow_Decide_Aws(cloud, () -> workflow);
    }
}
