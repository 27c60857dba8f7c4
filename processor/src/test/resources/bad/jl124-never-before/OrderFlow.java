package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order", result = "ship")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next({"ship", "coupon"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt ship(Order order, @From("coupon") Stock coupon) {
    // error: 44 [JL124] "ship" reads the result of "coupon", which never runs before it
    //    fix: name a step that leads to "ship", or @Input for the execution's input
        return new Receipt(order.id());
    }

    @Step
    public Stock coupon(Order order) {
        return new Stock(1);
    }
}
