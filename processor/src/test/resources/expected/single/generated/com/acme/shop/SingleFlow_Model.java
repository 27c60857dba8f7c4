package com.acme.shop;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link SingleFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SingleFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "single",
            1,
            Duration.ofDays(7),
            "tidy",
            WorkflowModel.StepModel.of("tidy", AWS, Duration.ofMinutes(1), Edge.to("report", AWS)),
            WorkflowModel.StepModel.of("report", AWS, Duration.ofMinutes(1), Edge.end(AWS)));

    private SingleFlow_Model() {}
}
