package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link ForEachFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlow_Functions implements WorkflowFunctions<ForEachFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public ForEachFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return ForEachFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends ForEachFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new ForEachFlow_Sweeper_Aws(binding);
            case ALIYUN -> new ForEachFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends ForEachFlow> workflow) {
        return switch (step) {
            case "list" -> new ForEachFlow_List_Aws(binding, workflow);
            case "price" -> new ForEachFlow_Price_Aws(binding, workflow);
            case "sum" -> new ForEachFlow_Sum_Aws(binding, workflow);
            case "print" -> new ForEachFlow_Print_Aws(binding, workflow);
            case "count" -> new ForEachFlow_Count_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"for-each\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends ForEachFlow> workflow) {
        return switch (step) {
            case "list" -> new ForEachFlow_List_Aliyun(binding, workflow);
            case "price" -> new ForEachFlow_Price_Aliyun(binding, workflow);
            case "sum" -> new ForEachFlow_Sum_Aliyun(binding, workflow);
            case "print" -> new ForEachFlow_Print_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"for-each\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
