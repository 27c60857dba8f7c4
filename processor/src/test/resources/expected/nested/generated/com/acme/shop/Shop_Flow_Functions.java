package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link Shop.Flow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class Shop_Flow_Functions implements WorkflowFunctions<Shop.Flow> {
    /** Called by such a cloud, which finds this class by its name. */
    public Shop_Flow_Functions() {}

    @Override
    public WorkflowModel model() {
        return Shop_Flow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends Shop.Flow> workflow) {
        return switch (cloud) {
            case AWS -> throw new IllegalArgumentException(
                    "the workflow \"nested\" has no step \"" + step + "\" on AWS");
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> throw new IllegalArgumentException(
                    "the workflow \"nested\" has no step, and so no sweeper, on AWS");
            case ALIYUN -> new Shop_Flow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends Shop.Flow> workflow) {
        return switch (step) {
            case "pack" -> new Shop_Flow_Pack_Aliyun(binding, workflow);
            case "send" -> new Shop_Flow_Send_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"nested\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
