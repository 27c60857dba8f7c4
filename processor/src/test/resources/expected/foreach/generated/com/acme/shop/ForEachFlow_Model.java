package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link ForEachFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "for-each",
            1,
            Duration.ofMinutes(90),
            "list",
            WorkflowModel.StepModel.of(
                    "list",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.forEach(
                            "price",
                            ALIYUN,
                            AWS,
                            Edge.collect("sum", 0, 1, AWS, ALIYUN),
                            Edge.collect("print", 0, 1, AWS, ALIYUN),
                            Edge.collect("count", 0, 1, AWS))),
            WorkflowModel.StepModel.of(
                    "price",
                    ALIYUN,
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.collect("sum", 0, 1, AWS, ALIYUN),
                    Edge.collect("print", 0, 1, AWS, ALIYUN),
                    Edge.collect("count", 0, 1, AWS)),
            WorkflowModel.StepModel.of("sum", AWS, ALIYUN, Duration.ofMinutes(1), Edge.last(0, 3, AWS)),
            WorkflowModel.StepModel.of("print", AWS, ALIYUN, Duration.ofMinutes(1), Edge.last(1, 3, AWS)),
            WorkflowModel.StepModel.of("count", AWS, Duration.ofMinutes(1), Edge.last(2, 3, AWS)));

    private ForEachFlow_Model() {}
}
