package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next({"print", "mail"})
    public Receipt ship(Order order, StepFailure why) {
    // error: 50 [JL127] no @Catch leads to "ship", so there is no failure for "why"
    //    fix: add @Catch(next = "ship") to the step whose failure it takes, or remove the parameter
        return new Receipt(order.id());
    }

    @Step
    public void print(Receipt receipt, @From("validate") StepFailure why) {}
    // error: 70 [JL127] "print" takes the failure of "validate", but no @Catch of "validate" leads to it
    //    fix: add @Catch(next = "print") to "validate", or remove the parameter

    @Step
    public void mail(Receipt receipt, Order order) {}
    // error: 45 [JL127] nothing that leads to "mail" returns Order
    //    fix: write @From("validate") for its older result
}
