package com.acme.shop;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes the functions of {@link JoinFlow}, for clouds that run them in their own process. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlow_Functions implements WorkflowFunctions<JoinFlow> {
    /** Called by such a cloud, which finds this class by its name. */
    public JoinFlow_Functions() {}

    @Override
    public WorkflowModel model() {
        return JoinFlow_Model.MODEL;
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding,
            Supplier<? extends JoinFlow> workflow) {
        return switch (cloud) {
            case AWS -> onAws(step, binding, workflow);
            case ALIYUN -> onAliyun(step, binding, workflow);
        };
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return switch (cloud) {
            case AWS -> new JoinFlow_Sweeper_Aws(binding);
            case ALIYUN -> new JoinFlow_Sweeper_Aliyun(binding);
        };
    }

    private static StepFunction onAws(String step, CloudBinding binding, Supplier<? extends JoinFlow> workflow) {
        return switch (step) {
            case "validate" -> new JoinFlow_Validate_Aws(binding, workflow);
            case "askFirst" -> new JoinFlow_AskFirst_Aws(binding, workflow);
            case "ask_second" -> new JoinFlow_Ask_second_Aws(binding, workflow);
            case "count" -> new JoinFlow_Count_Aws(binding, workflow);
            case "choose" -> new JoinFlow_Choose_Aws(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"join\" has no step \"" + step + "\" on AWS");
        };
    }

    private static StepFunction onAliyun(String step, CloudBinding binding, Supplier<? extends JoinFlow> workflow) {
        return switch (step) {
            case "validate" -> new JoinFlow_Validate_Aliyun(binding, workflow);
            case "askFirst" -> new JoinFlow_AskFirst_Aliyun(binding, workflow);
            case "ask_second" -> new JoinFlow_Ask_second_Aliyun(binding, workflow);
            case "count" -> new JoinFlow_Count_Aliyun(binding, workflow);
            case "choose" -> new JoinFlow_Choose_Aliyun(binding, workflow);
            default -> throw new IllegalArgumentException(
                    "the workflow \"join\" has no step \"" + step + "\" on ALIYUN");
        };
    }
}
