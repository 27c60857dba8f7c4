package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link ParallelFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "parallel",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("reserve", AWS, ALIYUN),
                    Edge.to("quote", ALIYUN),
                    Edge.to("greet", AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "reserve",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("ship", 0, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of("quote", ALIYUN, Duration.ofMinutes(1), Edge.join("ship", 1, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "greet",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("ship", 2, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of("ship", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private ParallelFlow_Model() {}
}
