package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link FailoverFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailoverFlow_Functions implements WorkflowFunctions<FailoverFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public FailoverFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return FailoverFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends FailoverFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new FailoverFlow_Sweeper_Aws(binding);
            case ALIYUN -> new FailoverFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends FailoverFlow> workflow) {
        return switch (step) {
            case "validate" -> new FailoverFlow_Validate_Aws(binding, workflow);
            case "reserve" -> new FailoverFlow_Reserve_Aws(binding, workflow);
            case "ship" -> new FailoverFlow_Ship_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"failover\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends FailoverFlow> workflow) {
        return switch (step) {
            case "reserve" -> new FailoverFlow_Reserve_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"failover\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
