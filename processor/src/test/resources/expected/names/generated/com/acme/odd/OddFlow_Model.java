package com.acme.odd;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link OddFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "odd",
            1,
            Duration.ofDays(7),
            "start",
            WorkflowModel.StepModel.of(
                    "start",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.to("aws", AWS, ALIYUN),
                    Edge.to("runtime", AWS, ALIYUN),
                    Edge.to("aliyun", AWS, ALIYUN),
                    Edge.to("end", AWS, ALIYUN),
                    Edge.to("fooBar", AWS, ALIYUN),
                    Edge.to("foo_bar", AWS, ALIYUN),
                    Edge.to("class", ALIYUN)),
            WorkflowModel.StepModel.of(
                    "aws",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 0, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "runtime",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 1, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "aliyun",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 2, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "end",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 3, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "fooBar",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 4, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "foo_bar",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.forEach(
                            "delivery",
                            AWS,
                            ALIYUN,
                            Edge.collect("boxes", 0, 1, AWS, ALIYUN),
                            Edge.collect("numbers", 0, 1, AWS, ALIYUN))),
            WorkflowModel.StepModel.of("class", ALIYUN, Duration.ofMinutes(1), Edge.join("joined", 5, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "delivery",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("boxes", 0, 1, AWS, ALIYUN),
                    Edge.collect("numbers", 0, 1, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "boxes",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.forEach("box", AWS, ALIYUN, Edge.collect("unbox", 0, 1, AWS, ALIYUN))),
            WorkflowModel.StepModel.of(
                    "numbers",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 7, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "box",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.collect("unbox", 0, 1, AWS, ALIYUN)),
            WorkflowModel.StepModel.of(
                    "unbox",
                    AWS,
                    ALIYUN,
                    Duration.ofMinutes(1),
                    Edge.join("joined", 6, 8, AWS, ALIYUN)),
            WorkflowModel.StepModel.of("joined", AWS, ALIYUN, Duration.ofMinutes(1), Edge.end(AWS)));

    private OddFlow_Model() {}
}
