package com.acme.shop;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link LeavesFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class LeavesFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "leaves",
            1,
            Duration.ofDays(7),
            "check",
            WorkflowModel.StepModel.of(
                    "check",
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("ask", AWS).chosen(),
                    Edge.to("refuse", AWS).chosen(),
                    Edge.to("ship", AWS).chosen()),
            WorkflowModel.StepModel.of(
                    "ask",
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.to("giveUp", AWS).chosen(),
                    Edge.to("send", AWS).chosen()),
            WorkflowModel.StepModel.of("refuse", AWS, Duration.ofMinutes(1), Edge.end(AWS)),
            WorkflowModel.StepModel.of("ship", AWS, Duration.ofMinutes(1), Edge.end(AWS)),
            WorkflowModel.StepModel.of("giveUp", AWS, Duration.ofMinutes(1), Edge.end(AWS)),
            WorkflowModel.StepModel.of("send", AWS, Duration.ofMinutes(1), Edge.end(AWS)));

    private LeavesFlow_Model() {}
}
