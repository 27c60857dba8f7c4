package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.function.Supplier;

/**
 * Every generated function of one workflow, for clouds that run them in their own process. Generated as
 * {@code <Workflow>_Functions} beside the workflow.
 *
 * @param <W> the workflow class
 */
public interface WorkflowFunctions<W> {
    /** The workflow's graph. */
    WorkflowModel model();

    /**
     * A new instance of a step's function, as a platform would make one.
     *
     * @param step the step's name
     * @param cloud the cloud it shall be for
     * @param binding what it is bound to
     * @param workflow makes the workflow object, so that tests can give it collaborators of theirs
     * @throws IllegalArgumentException if the step does not exist, or does not run on that cloud
     */
    StepFunction function(String step, Cloud cloud, CloudBinding binding, Supplier<? extends W> workflow);
}
