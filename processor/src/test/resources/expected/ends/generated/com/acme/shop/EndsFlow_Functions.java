package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link EndsFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_Functions implements WorkflowFunctions<EndsFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public EndsFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return EndsFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends EndsFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new EndsFlow_Sweeper_Aws(binding);
            case ALIYUN -> new EndsFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends EndsFlow> workflow) {
        return switch (step) {
            case "validate" -> new EndsFlow_Validate_Aws(binding, workflow);
            case "print" -> new EndsFlow_Print_Aws(binding, workflow);
            case "ship" -> new EndsFlow_Ship_Aws(binding, workflow);
            case "greet" -> new EndsFlow_Greet_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"ends\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends EndsFlow> workflow) {
        return switch (step) {
            case "validate" -> new EndsFlow_Validate_Aliyun(binding, workflow);
            case "print" -> new EndsFlow_Print_Aliyun(binding, workflow);
            case "ship" -> new EndsFlow_Ship_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"ends\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
