package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link MergeFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_Functions implements WorkflowFunctions<MergeFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public MergeFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return MergeFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends MergeFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new MergeFlow_Sweeper_Aws(binding);
            case ALIYUN -> new MergeFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends MergeFlow> workflow) {
        return switch (step) {
            case "validate" -> new MergeFlow_Validate_Aws(binding, workflow);
            case "choose" -> new MergeFlow_Choose_Aws(binding, workflow);
            case "express" -> new MergeFlow_Express_Aws(binding, workflow);
            case "post" -> new MergeFlow_Post_Aws(binding, workflow);
            case "send" -> new MergeFlow_Send_Aws(binding, workflow);
            case "weigh" -> new MergeFlow_Weigh_Aws(binding, workflow);
            case "stamp" -> new MergeFlow_Stamp_Aws(binding, workflow);
            case "bill" -> new MergeFlow_Bill_Aws(binding, workflow);
            case "file" -> new MergeFlow_File_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"merge\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends MergeFlow> workflow) {
        return switch (step) {
            case "validate" -> new MergeFlow_Validate_Aliyun(binding, workflow);
            case "choose" -> new MergeFlow_Choose_Aliyun(binding, workflow);
            case "express" -> new MergeFlow_Express_Aliyun(binding, workflow);
            case "post" -> new MergeFlow_Post_Aliyun(binding, workflow);
            case "send" -> new MergeFlow_Send_Aliyun(binding, workflow);
            case "weigh" -> new MergeFlow_Weigh_Aliyun(binding, workflow);
            case "stamp" -> new MergeFlow_Stamp_Aliyun(binding, workflow);
            case "bill" -> new MergeFlow_Bill_Aliyun(binding, workflow);
            case "file" -> new MergeFlow_File_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"merge\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
