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
    @Next(forEach = "item", maxConcurrency = 10)
    // error: 46 [JL128] maxConcurrency needs one end per item, but "price" and "audit" both end an item
    //    fix: let one follow the other, or drop maxConcurrency
    public List<Order> list(Request request) {
        return List.of(new Order(request.id()));
    }

    @Step
    @Next({"price", "audit"})
    public Order item(Order order) {
        return order;
    }

    @Step
    @Next("sum")
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("sum")
    public Receipt audit(Order order) {
        return new Receipt(order.id());
    }

    @Step
    public void sum(List<Stock> stocks, List<Receipt> receipts) {}
}
