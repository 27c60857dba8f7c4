package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** The graph of {@link Shop.Flow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class Shop_Flow_Model {
    /** Every step and edge, in source order. */
    public static final WorkflowModel MODEL = WorkflowModel.of(
            "nested",
            1,
            Duration.ofDays(7),
            "pack",
            WorkflowModel.StepModel.of("pack", ALIYUN, Duration.ofMinutes(1), Edge.to("send", ALIYUN)),
            WorkflowModel.StepModel.of("send", ALIYUN, Duration.ofMinutes(1), Edge.end(ALIYUN)));

    private Shop_Flow_Model() {}
}
