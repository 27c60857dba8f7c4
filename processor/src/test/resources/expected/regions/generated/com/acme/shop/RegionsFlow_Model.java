package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link RegionsFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "regions",
            1,
            Duration.ofDays(7),
            "split",
            WorkflowModel.StepModel.of(
                    "split",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.forEach("list", AWS, ALIYUN, Edge.collect("total", 0, 1, AWS, ALIYUN)).carrying("split")),
            WorkflowModel.StepModel.of(
                    "list",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.forEach("look", ALIYUN, Edge.collect("sum", 0, 1, AWS, ALIYUN)).carrying("split")),
            WorkflowModel.StepModel.of(
                    "look",
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("buy", AWS, ALIYUN).chosen(),
                    Edge.to("haggle", AWS, ALIYUN).chosen().carrying("look")),
            WorkflowModel.StepModel.of(
                    "buy",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("sum", 0, 1, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "haggle",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("sum", 0, 1, AWS, ALIYUN),
                    Edge.to("leave", AWS, ALIYUN).caught().carrying("look")),
            WorkflowModel.StepModel.of(
                    "leave",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("sum", 0, 1, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "sum",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("total", 0, 1, AWS, ALIYUN)),
            WorkflowModel.StepModel.of("total", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private RegionsFlow_Model() {}
}
