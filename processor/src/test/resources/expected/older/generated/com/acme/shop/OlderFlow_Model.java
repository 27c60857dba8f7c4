package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link OlderFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "older",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("reserve", AWS, ALIYUN),
                    Edge.to("identify", AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "reserve",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("list", 0, 2, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "identify",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("coupon", AWS, ALIYUN).chosen(),
                    Edge.to("greet", AWS, ALIYUN).chosen()),
            WorkflowModel.StepModel.of(
                    "coupon",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("list", 1, 2, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "greet",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("list", 1, 2, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "list",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.forEach("price", AWS, ALIYUN, Edge.collect("sum", 0, 1, AWS, ALIYUN))
                            .carrying("coupon").window(20)),
            WorkflowModel.StepModel.of(
                    "price",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("sum", 0, 1, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "sum",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("print", AWS, ALIYUN).carrying("identify")),
            WorkflowModel.StepModel.of("print", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private OlderFlow_Model() {}
}
