package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.time.Duration;
import java.util.function.Supplier;

/** A workflow of one step, on both clouds, whose function does what it is told; its sweepers do nothing. */
record OneStep(StepFunction code) implements WorkflowFunctions<Object> {
    static final String FUNCTION = "local-noted-note";
    static final String SWEEPER = "local-noted-sweeper";

    @Override
    public WorkflowModel model() {
        return WorkflowModel.of(
                "noted",
                1,
                Duration.ofDays(7),
                "note",
                StepModel.of("note", Cloud.AWS, Cloud.ALIYUN, Duration.ofMinutes(1), Edge.end(Cloud.AWS)));
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding, Supplier<?> workflow) {
        return code;
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return (event, answer, invocation) -> {};
    }
}
