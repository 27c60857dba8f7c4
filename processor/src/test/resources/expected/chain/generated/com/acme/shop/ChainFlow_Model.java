package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link ChainFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChainFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "chain",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of("validate", AWS, ALIYUN, Duration.ofMinutes(1), Edge.to("reserve", AWS, ALIYUN)),
            WorkflowModel.StepModel.of("reserve", AWS, ALIYUN, Duration.ofSeconds(30), Edge.to("ship", AWS, ALIYUN)),
            WorkflowModel.StepModel.of("ship", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private ChainFlow_Model() {}
}
