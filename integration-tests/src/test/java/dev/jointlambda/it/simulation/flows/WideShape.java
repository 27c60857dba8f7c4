package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.List;

/** One item more than a join row takes, so that the arrivals are spread over two; a window keeps the simulation fast. */
@Workflow("shape-wide")
@Placement(primary = AWS, backup = ALIYUN)
public class WideShape {
    private static final int ITEMS = 1001;

    private final Runs runs;

    /** With runs of its own. */
    public WideShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public WideShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next(forEach = "item", maxConcurrency = 20)
    public List<Piece> items(Piece input, StepContext step) {
        return runs.list(step, ITEMS, input);
    }

    @Step
    @Next("all")
    public Piece item(Piece item, StepContext step) {
        return runs.of(step, item);
    }

    @Step
    public Piece all(List<Piece> items, StepContext step) {
        return runs.of(step, items);
    }
}
