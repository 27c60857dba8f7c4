package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link OptionalFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "optional",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("identify", AWS, ALIYUN),
                    Edge.to("reserve", AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "identify",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("discount", AWS, ALIYUN).chosen(),
                    Edge.to("greet", AWS, ALIYUN).chosen()),
            WorkflowModel.StepModel.of(
                    "discount",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("tell", AWS, ALIYUN),
                    Edge.join("bill", 1, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "greet",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("tell", AWS, ALIYUN),
                    Edge.join("bill", 1, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "tell",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("bill", 2, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "reserve",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("bill", 0, 3, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "bill",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("charge", AWS, ALIYUN).chosen(),
                    Edge.to("thank", AWS, ALIYUN).chosen()),
            WorkflowModel.StepModel.of("charge", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)),
            WorkflowModel.StepModel.of("thank", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private OptionalFlow_Model() {}
}
