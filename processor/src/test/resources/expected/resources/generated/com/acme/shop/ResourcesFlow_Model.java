package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link ResourcesFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ResourcesFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "resources",
            1,
            Duration.ofDays(7),
            "reserve",
            WorkflowModel.StepModel.of("reserve", AWS, ALIYUN, Duration.ofSeconds(30), Edge.to("ship", ALIYUN, AWS)),
            WorkflowModel.StepModel.of("ship", ALIYUN, AWS, Duration.ofMinutes(20), Edge.end(AWS))
                    .on(AWS, Duration.ofMinutes(10)));

    private ResourcesFlow_Model() {}
}
