package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Two branches of two steps, one on each cloud, that meet only at the end. */
@Workflow("shape-fork")
@Placement(primary = AWS, backup = ALIYUN)
public class ForkShape {
    private final Runs runs;

    /** With runs of its own. */
    public ForkShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public ForkShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next({"far", "near"})
    public Piece fork(Piece input, StepContext step) {
        return runs.of(step, input);
    }

    @Step
    @Next("farEnd")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece far(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public void farEnd(Piece far, StepContext step) {
        var unused = runs.of(step, far);
    }

    @Step
    @Next("nearEnd")
    public Piece near(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    public Piece nearEnd(Piece near, StepContext step) {
        return runs.of(step, near);
    }
}
