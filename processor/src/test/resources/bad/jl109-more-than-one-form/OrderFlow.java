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
    @Next(value = "ship", forEach = "price")
    // error: 5 [JL109] @Next takes exactly one of value, oneOf, forEach; here are value and forEach
    //    fix: split the step
    public List<Order> validate(Request request) {
        return List.of();
    }

    @Step
    @Next
    // error: 5 [JL109] @Next names no step
    //    fix: name the steps that follow, or remove @Next: the step then ends the workflow
    public Order price(Order order) {
        return order;
    }

    @Step
    @Next({})
    // error: 5 [JL109] @Next names no step
    //    fix: name the steps that follow, or remove @Next: the step then ends the workflow
    public Order ship(List<Order> orders) {
        return orders.get(0);
    }
}
