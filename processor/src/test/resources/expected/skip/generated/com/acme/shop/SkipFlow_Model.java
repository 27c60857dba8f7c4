package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link SkipFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SkipFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "skip",
            1,
            Duration.ofDays(7),
            "decide",
            WorkflowModel.StepModel.of(
                    "decide",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("charge", AWS, ALIYUN).chosen(),
                    Edge.to("reject", AWS, ALIYUN).chosen(),
                    Edge.skip("reject", 1, 2, AWS).chosen()),
            WorkflowModel.StepModel.of(
                    "charge",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("ship", AWS, ALIYUN),
                    Edge.to("print", AWS, ALIYUN),
                    Edge.to("apologise", AWS, ALIYUN).caught(),
                    Edge.skip("apologise", 1, 2, AWS).caught()),
            WorkflowModel.StepModel.of("ship", AWS, ALIYUN, Duration.ofMinutes(1), Edge.last(0, 2, AWS)),
            WorkflowModel.StepModel.of("print", AWS, ALIYUN, Duration.ofMinutes(1), Edge.last(1, 2, AWS)),
            WorkflowModel.StepModel.of("reject", AWS, ALIYUN, Duration.ofMinutes(1), Edge.last(0, 2, AWS)),
            WorkflowModel.StepModel.of("apologise", AWS, ALIYUN, Duration.ofMinutes(1), Edge.last(0, 2, AWS)));

    private SkipFlow_Model() {}
}
