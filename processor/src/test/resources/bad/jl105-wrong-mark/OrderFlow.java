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
    @Start
    // error: 5 [JL105] "ship" is marked @Start, but "validate" (L22) leads to it
    //    fix: remove @Start, or that edge
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
