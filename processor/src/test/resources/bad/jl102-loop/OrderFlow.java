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
    @Next("price")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("check")
    public Order price(Order order) {
        return order;
    }

    @Step
    @Next({"ship", "price"})
    // error: 20 [JL102] these steps form a loop: price (L28) → check (L36) → price. Workflows are acyclic
    //    fix: remove the edge check → price here; what must be repeated is repeated inside one step's method
    public Order check(Order order) {
        return order;
    }

    @Step
    public Order ship(Order order) {
        return order;
    }
}
