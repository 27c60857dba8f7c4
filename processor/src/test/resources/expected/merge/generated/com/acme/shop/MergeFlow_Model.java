package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link MergeFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "merge",
            1,
            Duration.ofDays(7),
            "validate",
            WorkflowModel.StepModel.of(
                    "validate",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("choose", ALIYUN, AWS),
                    Edge.to("bill", ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "choose",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("express", ALIYUN, AWS).chosen(),
                    Edge.to("post", ALIYUN, AWS).chosen(),
                    Edge.to("send", ALIYUN, AWS).chosen()),
            WorkflowModel.StepModel.of("express", ALIYUN, AWS, Duration.ofMinutes(1), Edge.to("send", ALIYUN, AWS)),
            WorkflowModel.StepModel.of("post", ALIYUN, AWS, Duration.ofMinutes(1), Edge.to("send", ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "send",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("weigh", ALIYUN, AWS).chosen(),
                    Edge.to("stamp", ALIYUN, AWS).chosen(),
                    Edge.join("file", 1, 2, ALIYUN, AWS).chosen()),
            WorkflowModel.StepModel.of(
                    "weigh",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.join("file", 1, 2, ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "stamp",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.join("file", 1, 2, ALIYUN, AWS)),
            WorkflowModel.StepModel.of(
                    "bill",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.join("file", 0, 2, ALIYUN, AWS)),
            WorkflowModel.StepModel.of("file", ALIYUN, AWS, Duration.ofMinutes(1), Edge.end(ALIYUN)));

    private MergeFlow_Model() {}
}
