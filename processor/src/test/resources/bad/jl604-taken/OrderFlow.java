package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("order")
@Placement(primary = AWS)
public class OrderFlow {
// error: 8 [JL604] demo.OrderFlow_ exists already, and is also generated for OrderFlow
//    fix: rename yours, or this workflow class
    @Step
    public String validate(String request) {
        return request;
    }
}

final class OrderFlow_ {}
