package com.acme.shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.aws.SnapStart;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Rehearsed;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.Sweeper;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.annotation.processing.Generated;

/**
 * Sends again what executions of {@link ChainFlow} wait for in vain, because it got lost.
 * A timer starts it on AWS Lambda each minute; an event that has failed for good may start it, too.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChainFlow_Sweeper_Aws implements RequestStreamHandler, Rehearsed {
    private final Sweeper sweeper;

    /** Called by AWS Lambda, once per function instance. */
    public ChainFlow_Sweeper_Aws() {
        this(AwsCloud.fromEnvironment(AliyunCloud.peer()));
        SnapStart.prepare(this, sweeper);
    }

    ChainFlow_Sweeper_Aws(CloudBinding cloud) {
        this.sweeper = Sweeper.of(cloud, ChainFlow_Model.MODEL);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer, AwsCloud.invocation(context));
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        sweeper.handle(event, answer, invocation);
    }

    @Override
    public StepFunction twin(CloudBinding cloud) {
        return new ChainFlow_Sweeper_Aws(cloud);
    }
}
