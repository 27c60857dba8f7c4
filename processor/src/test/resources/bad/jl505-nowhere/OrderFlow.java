package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
public class OrderFlow {
// error: 8 [JL505] no @Placement on OrderFlow or on "validate"; say which cloud runs it
//    fix: @Placement(primary = AWS, backup = ALIYUN) on the class
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
    @Placement(primary = AWS)
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
