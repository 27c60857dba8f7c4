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
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Runs {@link JoinFlow#choose} on AWS Lambda when Aliyun fails; ends the workflow. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlow_Choose_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge END = Edge.end(ALIYUN);

    private final StepRuntime runtime;
    private final JoinFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public JoinFlow_Choose_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), JoinFlow::new);
        SnapStart.prepare(this, runtime);
    }

    JoinFlow_Choose_Aws(CloudBinding cloud, Supplier<? extends JoinFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, JoinFlow_Model.MODEL, "choose", END);
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
        Committed<Receipt> receipt = delivery.committed(JoinFlow_Payloads.RECEIPT);
        if (receipt == null) {
            receipt = delivery.commit(
                    JoinFlow_Payloads.RECEIPT,
                    delivery.run(step -> workflow.choose(
                            delivery.input(0, "ask_second", JoinFlow_Payloads.QUOTE),
                            delivery.input(1, "askFirst", JoinFlow_Payloads.QUOTE),
                            delivery.input(2, "count", JoinFlow_Payloads.INTEGER),
                            step)));
        }
        receipt.next(END);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new JoinFlow_Choose_Aws(cloud, () -> workflow);
    }
}
