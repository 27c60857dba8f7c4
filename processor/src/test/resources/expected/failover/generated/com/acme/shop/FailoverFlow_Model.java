package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link FailoverFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailoverFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "failover",
            2,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of("validate", AWS, Duration.ofMinutes(1), Edge.to("reserve", ALIYUN, AWS)),
            WorkflowModel.StepModel.of("reserve", ALIYUN, AWS, Duration.ofMinutes(1), Edge.to("ship", AWS)),
            WorkflowModel.StepModel.of("ship", AWS, Duration.ofMillis(1500L), Edge.end(AWS)));

    private FailoverFlow_Model() {}
}
