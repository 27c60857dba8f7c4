package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link LeavesFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class LeavesFlow_Functions implements WorkflowFunctions<LeavesFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public LeavesFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return LeavesFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends LeavesFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> throw new IllegalArgumentException(
                    "the workflow \"leaves\" has no step \"" + step + "\" on ALIYUN");
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new LeavesFlow_Sweeper_Aws(binding);
            case ALIYUN -> throw new IllegalArgumentException(
                    "the workflow \"leaves\" has no step, and so no sweeper, on ALIYUN");
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends LeavesFlow> workflow) {
        return switch (step) {
            case "check" -> new LeavesFlow_Check_Aws(binding, workflow);
            case "ask" -> new LeavesFlow_Ask_Aws(binding, workflow);
            case "refuse" -> new LeavesFlow_Refuse_Aws(binding, workflow);
            case "ship" -> new LeavesFlow_Ship_Aws(binding, workflow);
            case "giveUp" -> new LeavesFlow_GiveUp_Aws(binding, workflow);
            case "send" -> new LeavesFlow_Send_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"leaves\" has no step \"" + step + "\" on AWS");
        };
    }
}
