package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow(value = "", result = "")
// error: 19 [JL601] a workflow name cannot be empty
//    fix: @Workflow("my-workflow")
@Placement(primary = AWS)
public class OrderFlow {
    @Step("")
    public String validate(String request) {
        return request;
    }
}
