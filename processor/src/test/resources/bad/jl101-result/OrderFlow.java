package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order", result = "emial")
// error: 37 [JL101] there is no step "emial" in OrderFlow. Did you mean "email"?
//    steps: validate, email, archive
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next({"email", "archive"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt email(Order order) {
        return new Receipt(order.id());
    }

    @Step
    public Receipt archive(Order order) {
        return new Receipt(order.id());
    }
}
