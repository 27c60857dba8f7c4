package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Three steps in a row, as {@link FailoverShape}, but a minute for all of them: what is late is given up at once. */
@Workflow(value = "shape-hasty", timeout = "1m")
@Placement(primary = AWS, backup = ALIYUN)
public class HastyShape {
    private final Runs runs;

    /** With runs of its own. */
    public HastyShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public HastyShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next("second")
    public Piece first(Piece input, StepContext step) {
        return runs.of(step, input);
    }

    @Step
    @Next("third")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece second(Piece first, StepContext step) {
        return runs.of(step, first);
    }

    @Step
    public Piece third(Piece second, StepContext step) {
        return runs.of(step, second);
    }
}
