package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link FailureFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_Functions implements WorkflowFunctions<FailureFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public FailureFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return FailureFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends FailureFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new FailureFlow_Sweeper_Aws(binding);
            case ALIYUN -> new FailureFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends FailureFlow> workflow) {
        return switch (step) {
            case "validate" -> new FailureFlow_Validate_Aws(binding, workflow);
            case "charge" -> new FailureFlow_Charge_Aws(binding, workflow);
            case "apologise" -> new FailureFlow_Apologise_Aws(binding, workflow);
            case "tidy" -> new FailureFlow_Tidy_Aws(binding, workflow);
            case "log" -> new FailureFlow_Log_Aws(binding, workflow);
            case "giveUp" -> new FailureFlow_GiveUp_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"failure\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends FailureFlow> workflow) {
        return switch (step) {
            case "validate" -> new FailureFlow_Validate_Aliyun(binding, workflow);
            case "charge" -> new FailureFlow_Charge_Aliyun(binding, workflow);
            case "apologise" -> new FailureFlow_Apologise_Aliyun(binding, workflow);
            case "tidy" -> new FailureFlow_Tidy_Aliyun(binding, workflow);
            case "log" -> new FailureFlow_Log_Aliyun(binding, workflow);
            case "giveUp" -> new FailureFlow_GiveUp_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"failure\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
