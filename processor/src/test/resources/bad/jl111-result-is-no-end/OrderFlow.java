package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order", result = "validate")
// error: 37 [JL111] "validate" does not end the workflow, so its result cannot be the workflow's
//    fix: name an end: "email"
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("email")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt email(Order order) {
        return new Receipt(order.id());
    }
}
