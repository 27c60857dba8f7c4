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
    @Next(oneOf = "ship")
    // error: 19 [JL110] oneOf needs at least two steps; here is one
    //    fix: for a single successor write @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next(oneOf = {})
    // error: 5 [JL110] oneOf needs at least two steps; here is none
    //    fix: name the steps, or remove @Next: the step then ends the workflow
    public Order ship(Order order) {
        return order;
    }
}
