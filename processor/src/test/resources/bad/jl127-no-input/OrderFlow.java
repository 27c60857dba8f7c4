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
    public Order begin(StepContext step) {
        return new Order(step.executionId());
    }

    @Step
    public Receipt ship(Order order, @Input Request request) {
    // error: 53 [JL127] "ship" takes the execution's input, but there is none: the start, "begin" (L22), takes no data
    //    fix: give "begin" a parameter of type Request
        return new Receipt(order.id());
    }
}
