package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order-fulfilment", version = 12)
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("notifyTheCustomerOfTheDelay")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public void notifyTheCustomerOfTheDelay(Order order) {}
    // error: 17 [JL601] function name "<prefix>-order-fulfilment-v12-notifyTheCustomerOfTheDelay" has 65 characters, 16 kept for the prefix (-Ajl.prefix=... tells the real one); Lambda and Function Compute allow 64
    //    fix: a shorter name in @Step("...")
}
