package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Each run of the first step chooses the other way than the run before; both ways lead to the same step. */
@Workflow("shape-choice")
@Placement(primary = AWS, backup = ALIYUN)
public class ChoiceShape {
    private final Runs runs;

    /** With runs of its own. */
    public ChoiceShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public ChoiceShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next(oneOf = {"up", "down"})
    public Way decide(Piece input, StepContext step) {
        Piece piece = runs.of(step, input);
        return piece.run() % 2 == 0 ? new Way.Up(piece) : new Way.Down(piece);
    }

    @Step
    @Next("merge")
    public Piece up(Way.Up way, StepContext step) {
        return runs.of(step, way.piece());
    }

    @Step
    @Next("merge")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece down(Way.Down way, StepContext step) {
        return runs.of(step, way.piece());
    }

    @Step
    public Piece merge(Piece way, @From("decide") Way decided, StepContext step) {
        return runs.of(step, way, decided.piece());
    }
}
