package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link ParallelFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_Functions implements WorkflowFunctions<ParallelFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public ParallelFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return ParallelFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends ParallelFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new ParallelFlow_Sweeper_Aws(binding);
            case ALIYUN -> new ParallelFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends ParallelFlow> workflow) {
        return switch (step) {
            case "validate" -> new ParallelFlow_Validate_Aws(binding, workflow);
            case "reserve" -> new ParallelFlow_Reserve_Aws(binding, workflow);
            case "greet" -> new ParallelFlow_Greet_Aws(binding, workflow);
            case "ship" -> new ParallelFlow_Ship_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"parallel\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends ParallelFlow> workflow) {
        return switch (step) {
            case "validate" -> new ParallelFlow_Validate_Aliyun(binding, workflow);
            case "reserve" -> new ParallelFlow_Reserve_Aliyun(binding, workflow);
            case "quote" -> new ParallelFlow_Quote_Aliyun(binding, workflow);
            case "greet" -> new ParallelFlow_Greet_Aliyun(binding, workflow);
            case "ship" -> new ParallelFlow_Ship_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"parallel\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
