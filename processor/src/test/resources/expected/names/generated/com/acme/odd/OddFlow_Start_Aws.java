package com.acme.odd;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.aws.SnapStart;
import dev.jointlambda.runtime.Committed;
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

/**
 * Runs {@link OddFlow#start} on AWS Lambda;
 * goes on to {@code aws}, {@code runtime}, {@code aliyun}, {@code end}, {@code fooBar}, {@code foo_bar} and
 * {@code class}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Start_Aws implements RequestStreamHandler, Rehearsed {
    private static final Edge AWS_ = Edge.to("aws", AWS, ALIYUN);
    private static final Edge RUNTIME = Edge.to("runtime", AWS, ALIYUN);
    private static final Edge ALIYUN_ = Edge.to("aliyun", AWS, ALIYUN);
    private static final Edge END = Edge.to("end", AWS, ALIYUN);
    private static final Edge FOO_BAR = Edge.to("fooBar", AWS, ALIYUN);
    private static final Edge FOO_BAR_ = Edge.to("foo_bar", AWS, ALIYUN);
    private static final Edge CLASS = Edge.to("class", ALIYUN);

    private final StepRuntime runtime;
    private final OddFlow workflow;

    /** Called by AWS Lambda, once per function instance. */
    public OddFlow_Start_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()), OddFlow::new);
        SnapStart.prepare(this, runtime);
    }

    OddFlow_Start_Aws(CloudBinding cloud, Supplier<? extends OddFlow> workflow) {
        this.runtime = StepRuntime.of(
                cloud,
                OddFlow_Model.MODEL,
                "start",
                AWS_,
                RUNTIME,
                ALIYUN_,
                END,
                FOO_BAR,
                FOO_BAR_,
                CLASS);
        this.workflow = workflow.get();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer, AwsCloud.invocation(context));
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        dev.jointlambda.runtime.Delivery delivery = runtime.receive(event, invocation);
        if (delivery == null) {
            return;
        }
        Committed<Delivery> committed = delivery.committed(OddFlow_Payloads.DELIVERY);
        if (committed == null) {
            committed = delivery.commit(
                    OddFlow_Payloads.DELIVERY,
                    delivery.run(step -> workflow.start(delivery.input(OddFlow_Payloads.OLD))));
        }
        committed.next(AWS_, RUNTIME, ALIYUN_, END, FOO_BAR, FOO_BAR_, CLASS);
        delivery.finish(answer);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new OddFlow_Start_Aws(cloud, () -> workflow);
    }
}
