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
    @Next({"a", "c"})
    public Order begin(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("b")
    public Order a(Order order) {
        return order;
    }

    @Step
    @Next("a")
    // error: 11 [JL102] these steps form a loop: a (L28) → b (L36) → a. Workflows are acyclic
    //    fix: remove the edge b → a here; what must be repeated is repeated inside one step's method
    public Order b(Order order) {
        return order;
    }

    @Step
    @Next({"c2", "end"})
    public Order c(Order order) {
        return order;
    }

    @Step
    @Next("c")
    // error: 11 [JL102] these steps form a loop: c (L42) → c2 (L50) → c. Workflows are acyclic
    //    fix: remove the edge c2 → c here; what must be repeated is repeated inside one step's method
    public Order c2(Order order) {
        return order;
    }

    @Step
    public Order end(Order order) {
        return order;
    }
}
