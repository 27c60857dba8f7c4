package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Two branches that meet: the left one commits in the join's row, the right one beside it. */
@Workflow("shape-diamond")
@Placement(primary = AWS, backup = ALIYUN)
public class DiamondShape {
    private final Runs runs;

    /** With runs of its own. */
    public DiamondShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public DiamondShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next({"left", "right"})
    public Piece fork(Piece input, StepContext step) {
        return runs.of(step, input);
    }

    @Step
    @Next("meet")
    public Piece left(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece right(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    public Piece meet(@From("left") Piece left, @From("right") Piece right, StepContext step) {
        return runs.of(step, left, right);
    }
}
