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

/** Runs {@link JoinFlow#askFirst} on AWS Lambda when Aliyun fails; goes on to {@code choose}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlow_AskFirst_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge CHOOSE = Edge.join("choose", 1, 3, ALIYUN, AWS);

    private final StepRuntime runtime;
    private final JoinFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public JoinFlow_AskFirst_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), JoinFlow::new);
        SnapStart.prepare(this, runtime);
    }

    JoinFlow_AskFirst_Aws(CloudBinding cloud, Supplier<? extends JoinFlow> workflow) {
        this.runtime = StepRuntime.of(cloud, JoinFlow_Model.MODEL, "askFirst", CHOOSE);
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
        Committed<Quote> quote = delivery.committed(JoinFlow_Payloads.QUOTE);
        if (quote == null) {
            quote = delivery.commit(
                    JoinFlow_Payloads.QUOTE,
                    delivery.run(step -> workflow.askFirst(delivery.input(JoinFlow_Payloads.ORDER))));
        }
        quote.next(CHOOSE);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new JoinFlow_AskFirst_Aws(cloud, () -> workflow);
    }
}
