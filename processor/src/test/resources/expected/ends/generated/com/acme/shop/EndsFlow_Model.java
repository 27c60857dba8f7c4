package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link EndsFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "ends",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("print", ALIYUN, AWS),
                    Edge.to("ship", ALIYUN, AWS),
                    Edge.to("greet", AWS)),
            WorkflowModel.StepModel.of("print", ALIYUN, AWS, Duration.ofMinutes(1), Edge.last(1, 3, ALIYUN)),
            WorkflowModel.StepModel.of("ship", ALIYUN, AWS, Duration.ofMinutes(1), Edge.last(0, 3, ALIYUN)),
            WorkflowModel.StepModel.of("greet", AWS, Duration.ofMinutes(1), Edge.last(2, 3, ALIYUN)));

    private EndsFlow_Model() {}
}
