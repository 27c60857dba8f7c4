package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link OlderFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_Functions implements WorkflowFunctions<OlderFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public OlderFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return OlderFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends OlderFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new OlderFlow_Sweeper_Aws(binding);
            case ALIYUN -> new OlderFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends OlderFlow> workflow) {
        return switch (step) {
            case "validate" -> new OlderFlow_Validate_Aws(binding, workflow);
            case "reserve" -> new OlderFlow_Reserve_Aws(binding, workflow);
            case "identify" -> new OlderFlow_Identify_Aws(binding, workflow);
            case "coupon" -> new OlderFlow_Coupon_Aws(binding, workflow);
            case "greet" -> new OlderFlow_Greet_Aws(binding, workflow);
            case "list" -> new OlderFlow_List_Aws(binding, workflow);
            case "price" -> new OlderFlow_Price_Aws(binding, workflow);
            case "sum" -> new OlderFlow_Sum_Aws(binding, workflow);
            case "print" -> new OlderFlow_Print_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"older\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends OlderFlow> workflow) {
        return switch (step) {
            case "validate" -> new OlderFlow_Validate_Aliyun(binding, workflow);
            case "reserve" -> new OlderFlow_Reserve_Aliyun(binding, workflow);
            case "identify" -> new OlderFlow_Identify_Aliyun(binding, workflow);
            case "coupon" -> new OlderFlow_Coupon_Aliyun(binding, workflow);
            case "greet" -> new OlderFlow_Greet_Aliyun(binding, workflow);
            case "list" -> new OlderFlow_List_Aliyun(binding, workflow);
            case "price" -> new OlderFlow_Price_Aliyun(binding, workflow);
            case "sum" -> new OlderFlow_Sum_Aliyun(binding, workflow);
            case "print" -> new OlderFlow_Print_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"older\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
