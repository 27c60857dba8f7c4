package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link JoinFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "join",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("askFirst", ALIYUN, AWS),
                    Edge.to("ask_second", ALIYUN, AWS),
                    Edge.to("count", ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "askFirst",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.join("choose", 1, 3, ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "ask_second",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.join("choose", 0, 3, ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "count",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.join("choose", 2, 3, ALIYUN, AWS)),
            WorkflowModel.StepModel.of("choose", ALIYUN, AWS, Duration.ofMinutes(1), Edge.end(ALIYUN)));

    private JoinFlow_Model() {}
}
