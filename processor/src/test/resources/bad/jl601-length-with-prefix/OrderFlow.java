// options: -Ajl.prefix=shop-prod
package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order-fulfilment")
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("notifyTheCustomerOfTheDelayInProduction")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public void notifyTheCustomerOfTheDelayInProduction(Order order) {}
    // error: 17 [JL601] function name "shop-prod-order-fulfilment-notifyTheCustomerOfTheDelayInProduction" has 66 characters; Lambda and Function Compute allow 64
    //    fix: a shorter name in @Step("...")
}
