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

    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next(forEach = "decide")
    public List<Order> list(Request request) {
        return List.of(new Order(request.id()));
    }

    @Step
    @Next(oneOf = {"charge", "refuse"})
    public Decision decide(Order order) {
        return new Accept(order.id());
    }

    @Step
    @Next("receipts")
    public Receipt charge(Accept accept) {
        return new Receipt(accept.id());
    }

    @Step
    @Next("stocks")
    public Stock refuse(Decline decline) {
        return new Stock(1);
    }

    @Step
    public Receipt receipts(List<Receipt> all) {
    // error: 20 [JL123] "receipts" may wait forever: it collects "charge" from every item of "list", but when "decide" chooses "refuse", an item never gets there
    //    fix: let every way of an item end in "receipts"
        return all.get(0);
    }

    @Step
    public void stocks(List<Stock> all) {}
    // error: 17 [JL123] "stocks" may wait forever: it collects "refuse" from every item of "list", but when "decide" chooses "charge", an item never gets there
    //    fix: let every way of an item end in "stocks"
}
