package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link SkipFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SkipFlow_Functions implements WorkflowFunctions<SkipFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public SkipFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return SkipFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends SkipFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new SkipFlow_Sweeper_Aws(binding);
            case ALIYUN -> new SkipFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends SkipFlow> workflow) {
        return switch (step) {
            case "decide" -> new SkipFlow_Decide_Aws(binding, workflow);
            case "charge" -> new SkipFlow_Charge_Aws(binding, workflow);
            case "ship" -> new SkipFlow_Ship_Aws(binding, workflow);
            case "print" -> new SkipFlow_Print_Aws(binding, workflow);
            case "reject" -> new SkipFlow_Reject_Aws(binding, workflow);
            case "apologise" -> new SkipFlow_Apologise_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"skip\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends SkipFlow> workflow) {
        return switch (step) {
            case "decide" -> new SkipFlow_Decide_Aliyun(binding, workflow);
            case "charge" -> new SkipFlow_Charge_Aliyun(binding, workflow);
            case "ship" -> new SkipFlow_Ship_Aliyun(binding, workflow);
            case "print" -> new SkipFlow_Print_Aliyun(binding, workflow);
            case "reject" -> new SkipFlow_Reject_Aliyun(binding, workflow);
            case "apologise" -> new SkipFlow_Apologise_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"skip\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
