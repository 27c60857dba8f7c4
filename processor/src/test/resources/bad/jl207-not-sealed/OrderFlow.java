package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next(oneOf = {"ship", "refuse"})
    public Order decide(Request request) {
    // error: 18 [JL207] oneOf chooses by the type returned, so "decide" must return a sealed interface; it returns Order
    //    fix: sealed interface Decision permits Approved, Declined {}
        return new Order(request.id());
    }

    @Step
    @Next(oneOf = {"ship", "refuse"})
    public void toss(Request request) {}
    // error: 17 [JL207] oneOf chooses by the type returned, so "toss" must return a sealed interface; it returns nothing
    //    fix: sealed interface Decision permits Approved, Declined {}

    @Step
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }

    @Step
    public Receipt refuse(Order order) {
        return new Receipt(order.id());
    }
}
