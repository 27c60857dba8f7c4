package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.List;

/** Three items, two steps each, one item under way at a time; the items may move to the other cloud. */
@Workflow("shape-window")
@Placement(primary = AWS, backup = ALIYUN)
public class WindowShape {
    private final Runs runs;

    /** With runs of its own. */
    public WindowShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public WindowShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next(forEach = "item", maxConcurrency = 1)
    public List<Piece> items(Piece input, StepContext step) {
        return runs.list(step, 3, input);
    }

    @Step
    @Next("done")
    @Placement(primary = ALIYUN, backup = AWS)
    public Piece item(Piece item, StepContext step) {
        return runs.of(step, item);
    }

    @Step
    @Next("all")
    public Piece done(Piece item, StepContext step) {
        return runs.of(step, item);
    }

    @Step
    public Piece all(List<Piece> items, StepContext step) {
        return runs.of(step, items);
    }
}
