package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link RegionsFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_Functions implements WorkflowFunctions<RegionsFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public RegionsFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return RegionsFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends RegionsFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new RegionsFlow_Sweeper_Aws(binding);
            case ALIYUN -> new RegionsFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends RegionsFlow> workflow) {
        return switch (step) {
            case "split" -> new RegionsFlow_Split_Aws(binding, workflow);
            case "list" -> new RegionsFlow_List_Aws(binding, workflow);
            case "buy" -> new RegionsFlow_Buy_Aws(binding, workflow);
            case "haggle" -> new RegionsFlow_Haggle_Aws(binding, workflow);
            case "leave" -> new RegionsFlow_Leave_Aws(binding, workflow);
            case "sum" -> new RegionsFlow_Sum_Aws(binding, workflow);
            case "total" -> new RegionsFlow_Total_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"regions\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends RegionsFlow> workflow) {
        return switch (step) {
            case "split" -> new RegionsFlow_Split_Aliyun(binding, workflow);
            case "list" -> new RegionsFlow_List_Aliyun(binding, workflow);
            case "look" -> new RegionsFlow_Look_Aliyun(binding, workflow);
            case "buy" -> new RegionsFlow_Buy_Aliyun(binding, workflow);
            case "haggle" -> new RegionsFlow_Haggle_Aliyun(binding, workflow);
            case "leave" -> new RegionsFlow_Leave_Aliyun(binding, workflow);
            case "sum" -> new RegionsFlow_Sum_Aliyun(binding, workflow);
            case "total" -> new RegionsFlow_Total_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"regions\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
