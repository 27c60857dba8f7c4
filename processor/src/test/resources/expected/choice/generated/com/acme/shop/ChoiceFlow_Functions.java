package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link ChoiceFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChoiceFlow_Functions implements WorkflowFunctions<ChoiceFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public ChoiceFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return ChoiceFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends ChoiceFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new ChoiceFlow_Sweeper_Aws(binding);
            case ALIYUN -> new ChoiceFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends ChoiceFlow> workflow) {
        return switch (step) {
            case "validate" -> new ChoiceFlow_Validate_Aws(binding, workflow);
            case "decide" -> new ChoiceFlow_Decide_Aws(binding, workflow);
            case "charge" -> new ChoiceFlow_Charge_Aws(binding, workflow);
            case "reject" -> new ChoiceFlow_Reject_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"choice\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends ChoiceFlow> workflow) {
        return switch (step) {
            case "validate" -> new ChoiceFlow_Validate_Aliyun(binding, workflow);
            case "decide" -> new ChoiceFlow_Decide_Aliyun(binding, workflow);
            case "charge" -> new ChoiceFlow_Charge_Aliyun(binding, workflow);
            case "reject" -> new ChoiceFlow_Reject_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"choice\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
