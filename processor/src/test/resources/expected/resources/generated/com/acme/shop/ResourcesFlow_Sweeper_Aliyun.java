package com.acme.shop;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.StreamRequestHandler;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.Sweeper;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.annotation.processing.Generated;

/**
 * Sends again what executions of {@link ResourcesFlow} wait for in vain, because it got lost.
 * A timer starts it on Function Compute each minute; an event that has failed for good may start it, too.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ResourcesFlow_Sweeper_Aliyun implements StreamRequestHandler, StepFunction {
    private final Sweeper sweeper;

    /** Called by Function Compute, once per function instance. */
    public ResourcesFlow_Sweeper_Aliyun() {
        this(AliyunCloud.fromEnvironment(AwsCloud.peer()));
    }

    ResourcesFlow_Sweeper_Aliyun(CloudBinding cloud) {
        this.sweeper = Sweeper.of(cloud, ResourcesFlow_Model.MODEL);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer, AliyunCloud.invocation(context));
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        sweeper.handle(event, answer, invocation);
    }
}
