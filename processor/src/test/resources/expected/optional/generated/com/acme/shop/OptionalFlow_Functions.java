package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link OptionalFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_Functions implements WorkflowFunctions<OptionalFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public OptionalFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return OptionalFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends OptionalFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new OptionalFlow_Sweeper_Aws(binding);
            case ALIYUN -> new OptionalFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends OptionalFlow> workflow) {
        return switch (step) {
            case "validate" -> new OptionalFlow_Validate_Aws(binding, workflow);
            case "identify" -> new OptionalFlow_Identify_Aws(binding, workflow);
            case "discount" -> new OptionalFlow_Discount_Aws(binding, workflow);
            case "greet" -> new OptionalFlow_Greet_Aws(binding, workflow);
            case "tell" -> new OptionalFlow_Tell_Aws(binding, workflow);
            case "reserve" -> new OptionalFlow_Reserve_Aws(binding, workflow);
            case "bill" -> new OptionalFlow_Bill_Aws(binding, workflow);
            case "charge" -> new OptionalFlow_Charge_Aws(binding, workflow);
            case "thank" -> new OptionalFlow_Thank_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"optional\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends OptionalFlow> workflow) {
        return switch (step) {
            case "validate" -> new OptionalFlow_Validate_Aliyun(binding, workflow);
            case "identify" -> new OptionalFlow_Identify_Aliyun(binding, workflow);
            case "discount" -> new OptionalFlow_Discount_Aliyun(binding, workflow);
            case "greet" -> new OptionalFlow_Greet_Aliyun(binding, workflow);
            case "tell" -> new OptionalFlow_Tell_Aliyun(binding, workflow);
            case "reserve" -> new OptionalFlow_Reserve_Aliyun(binding, workflow);
            case "bill" -> new OptionalFlow_Bill_Aliyun(binding, workflow);
            case "charge" -> new OptionalFlow_Charge_Aliyun(binding, workflow);
            case "thank" -> new OptionalFlow_Thank_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"optional\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
