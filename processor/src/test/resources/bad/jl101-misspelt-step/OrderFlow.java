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
    @Next({"reserve", "chargeCrad"})
    // error: 23 [JL101] there is no step "chargeCrad" in OrderFlow. Did you mean "chargeCard"?
    //    steps: validate, reserve, chargeCard, ship
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("ship")
    public Receipt chargeCard(Order order) {
        return new Receipt(order.id());
    }

    @Step
    public Receipt ship(Stock stock, Receipt receipt) {
        return receipt;
    }
}
