package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link ResourcesFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ResourcesFlow_Functions implements WorkflowFunctions<ResourcesFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public ResourcesFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return ResourcesFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends ResourcesFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new ResourcesFlow_Sweeper_Aws(binding);
            case ALIYUN -> new ResourcesFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends ResourcesFlow> workflow) {
        return switch (step) {
            case "reserve" -> new ResourcesFlow_Reserve_Aws(binding, workflow);
            case "ship" -> new ResourcesFlow_Ship_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"resources\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding,
            Supplier<? extends ResourcesFlow> workflow) {
        return switch (step) {
            case "reserve" -> new ResourcesFlow_Reserve_Aliyun(binding, workflow);
            case "ship" -> new ResourcesFlow_Ship_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"resources\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
