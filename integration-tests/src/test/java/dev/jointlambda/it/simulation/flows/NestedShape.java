package dev.jointlambda.it.simulation.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.List;

/** Two rows of two cells each; the rows and their collectors are on different clouds. */
@Workflow("shape-nested")
@Placement(primary = AWS, backup = ALIYUN)
public class NestedShape {
    private final Runs runs;

    /** With runs of its own. */
    public NestedShape() {
        this(new Runs());
    }

    /** With a test's runs. */
    public NestedShape(Runs runs) {
        this.runs = runs;
    }

    @Step
    @Next(forEach = "row")
    public List<Piece> rows(Piece input, StepContext step) {
        return runs.list(step, 2, input);
    }

    @Step
    @Next(forEach = "cell")
    @Placement(primary = ALIYUN, backup = AWS)
    public List<Piece> row(Piece row, StepContext step) {
        return runs.list(step, 2, row);
    }

    @Step
    @Next("line")
    public Piece cell(Piece cell, StepContext step) {
        return runs.of(step, cell);
    }

    @Step
    @Next("page")
    public Piece line(List<Piece> cells, StepContext step) {
        return runs.of(step, cells);
    }

    @Step
    public Piece page(List<Piece> lines, StepContext step) {
        return runs.of(step, lines);
    }
}
