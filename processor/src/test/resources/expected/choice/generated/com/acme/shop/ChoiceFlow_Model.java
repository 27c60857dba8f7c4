package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link ChoiceFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChoiceFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "choice",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("decide", AWS, ALIYUN).carrying("validate")),
            WorkflowModel.StepModel.of(
                    "decide",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("charge", AWS, ALIYUN).chosen().carrying("validate"),
                    Edge.to("reject", AWS, ALIYUN).chosen()),
            WorkflowModel.StepModel.of("charge", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)),
            WorkflowModel.StepModel.of("reject", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private ChoiceFlow_Model() {}
}
