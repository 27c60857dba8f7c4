package com.acme.odd;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link OddFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OddFlow_Functions implements WorkflowFunctions<OddFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public OddFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return OddFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding, Supplier<? extends OddFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new OddFlow_Sweeper_Aws(binding);
            case ALIYUN -> new OddFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends OddFlow> workflow) {
        return switch (step) {
            case "start" -> new OddFlow_Start_Aws(binding, workflow);
            case "aws" -> new OddFlow_Aws_Aws(binding, workflow);
            case "runtime" -> new OddFlow_Runtime_Aws(binding, workflow);
            case "aliyun" -> new OddFlow_Aliyun_Aws(binding, workflow);
            case "end" -> new OddFlow_End_Aws(binding, workflow);
            case "fooBar" -> new OddFlow_FooBar_Aws(binding, workflow);
            case "foo_bar" -> new OddFlow_Foo_bar_Aws(binding, workflow);
            case "delivery" -> new OddFlow_Delivery_Aws(binding, workflow);
            case "boxes" -> new OddFlow_Boxes_Aws(binding, workflow);
            case "numbers" -> new OddFlow_Numbers_Aws(binding, workflow);
            case "box" -> new OddFlow_Box_Aws(binding, workflow);
            case "unbox" -> new OddFlow_Unbox_Aws(binding, workflow);
            case "joined" -> new OddFlow_Joined_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"odd\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends OddFlow> workflow) {
        return switch (step) {
            case "start" -> new OddFlow_Start_Aliyun(binding, workflow);
            case "aws" -> new OddFlow_Aws_Aliyun(binding, workflow);
            case "runtime" -> new OddFlow_Runtime_Aliyun(binding, workflow);
            case "aliyun" -> new OddFlow_Aliyun_Aliyun(binding, workflow);
            case "end" -> new OddFlow_End_Aliyun(binding, workflow);
            case "fooBar" -> new OddFlow_FooBar_Aliyun(binding, workflow);
            case "foo_bar" -> new OddFlow_Foo_bar_Aliyun(binding, workflow);
            case "class" -> new OddFlow_Class_Aliyun(binding, workflow);
            case "delivery" -> new OddFlow_Delivery_Aliyun(binding, workflow);
            case "boxes" -> new OddFlow_Boxes_Aliyun(binding, workflow);
            case "numbers" -> new OddFlow_Numbers_Aliyun(binding, workflow);
            case "box" -> new OddFlow_Box_Aliyun(binding, workflow);
            case "unbox" -> new OddFlow_Unbox_Aliyun(binding, workflow);
            case "joined" -> new OddFlow_Joined_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"odd\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
