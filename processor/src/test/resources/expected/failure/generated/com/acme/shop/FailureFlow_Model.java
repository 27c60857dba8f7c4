package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link FailureFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "failure",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("charge", AWS, ALIYUN).carrying("validate")),
            WorkflowModel.StepModel.of(
                    "charge",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("tidy", AWS, ALIYUN).carrying("validate"),
                    Edge.to("apologise", AWS, ALIYUN).caught().carrying("validate"),
                    Edge.to("tidy", AWS, ALIYUN).caught().carrying("validate")),
            WorkflowModel.StepModel.of(
                    "apologise",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("tidy", AWS, ALIYUN).carrying("validate")),
            WorkflowModel.StepModel.of(
                    "tidy",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("log", AWS, ALIYUN).carrying("validate"),
                    Edge.to("log", AWS, ALIYUN).caught().carrying("validate")),
            WorkflowModel.StepModel.of(
                    "log",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.end(AWS),
                    Edge.to("giveUp", AWS, ALIYUN).caught()),
            WorkflowModel.StepModel.of("giveUp", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private FailureFlow_Model() {}
}
