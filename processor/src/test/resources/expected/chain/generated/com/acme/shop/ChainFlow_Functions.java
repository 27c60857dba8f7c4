package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link ChainFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChainFlow_Functions implements WorkflowFunctions<ChainFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public ChainFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return ChainFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends ChainFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new ChainFlow_Sweeper_Aws(binding);
            case ALIYUN -> new ChainFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends ChainFlow> workflow) {
        return switch (step) {
            case "validate" -> new ChainFlow_Validate_Aws(binding, workflow);
            case "reserve" -> new ChainFlow_Reserve_Aws(binding, workflow);
            case "ship" -> new ChainFlow_Ship_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"chain\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends ChainFlow> workflow) {
        return switch (step) {
            case "validate" -> new ChainFlow_Validate_Aliyun(binding, workflow);
            case "reserve" -> new ChainFlow_Reserve_Aliyun(binding, workflow);
            case "ship" -> new ChainFlow_Ship_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"chain\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
