package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Workflows "hand" of one step "step", whose function is whatever a test says. */
final class HandWritten {
    private HandWritten() {}

    /** What the function does with an event. */
    interface Handler {
        void handle(Bytes event, CloudBinding binding) throws IOException;
    }

    /** The step runs on one cloud; the workflow object is any text. */
    static WorkflowFunctions<String> oneStep(Cloud on, Handler handler) {
        return new WorkflowFunctions<>() {
            @Override
            public WorkflowModel model() {
                StepModel step =
                        new StepModel("step", on, null, Duration.ofMinutes(1), Map.of(), List.of(Edge.end(on)));
                return new WorkflowModel("hand", 1, Duration.ofDays(1), "step", List.of(step));
            }

            @Override
            public StepFunction function(
                    String step, Cloud cloud, CloudBinding binding, Supplier<? extends String> workflow) {
                return (event, answer, invocation) -> handler.handle(Bytes.of(event.readAllBytes()), binding);
            }
        };
    }
}
