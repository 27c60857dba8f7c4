package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link SingleFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SingleFlow_Functions implements WorkflowFunctions<SingleFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public SingleFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return SingleFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends SingleFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> throw new IllegalArgumentException(
                    "the workflow \"single\" has no step \"" + step + "\" on ALIYUN");
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new SingleFlow_Sweeper_Aws(binding);
            case ALIYUN -> throw new IllegalArgumentException(
                    "the workflow \"single\" has no step, and so no sweeper, on ALIYUN");
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends SingleFlow> workflow) {
        return switch (step) {
            case "tidy" -> new SingleFlow_Tidy_Aws(binding, workflow);
            case "report" -> new SingleFlow_Report_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"single\" has no step \"" + step + "\" on AWS");
        };
    }
}
