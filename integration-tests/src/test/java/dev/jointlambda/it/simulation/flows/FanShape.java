package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Four branches, two on each cloud, that meet on the other cloud than the start's. */
@Workflow("shape-fan")
@Placement(primary = AWS, backup = ALIYUN)
public class FanShape {
    private final Runs runs;

    /** With runs of its own. */
    public FanShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public FanShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next({"one", "two", "three", "four"})
    public Piece fork(Piece input, StepContext step) {
        return runs.of(step, input);
    }

    @Step
    @Next("meet")
    public Piece one(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece two(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    @Next("meet")
    public Piece three(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    @Next("meet")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece four(Piece fork, StepContext step) {
        return runs.of(step, fork);
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece meet(
            @From("one") Piece one,
            @From("two") Piece two,
            @From("three") Piece three,
            @From("four") Piece four,
            StepContext step) {
        return runs.of(step, one, two, three, four);
    }
}
