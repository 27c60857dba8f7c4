package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Three steps in a row, there and back between the clouds; nothing takes over. */
@Workflow("shape-chain")
@Placement(primary = AWS)
public class ChainShape {
    private final Runs runs;

    /** With runs of its own. */
    public ChainShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public ChainShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next("second")
    public Piece first(Piece input, StepContext step) {
        return runs.of(step, input);
    }

    @Step
    @Next("third")
    @Placement(primary = ALIYUN)
    public Piece second(Piece first, StepContext step) {
        return runs.of(step, first);
    }

    @Step
    public Piece third(Piece second, StepContext step) {
        return runs.of(step, second);
    }
}
