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
    @Next({"list", "other"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next(forEach = "price")
    public List<Order> list(Order order) {
        return List.of(order);
    }

    @Step
    @Next({"sum", "mix"})
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    @Next({"sum", "mix"})
    public Receipt other(Order order) {
        return new Receipt(order.id());
    }

    @Step
    public Receipt sum(List<Stock> all, Receipt receipt) {
    // error: 20 [JL126] "sum" collects the items of "list" but also joins "other", which is outside that forEach
    //    fix: let it collect only, and join "other" in a step after it
        return receipt;
    }

    @Step
    public void mix(Stock one, Receipt receipt) {}
    // error: 17 [JL126] "mix" runs once per item of "list" but also joins "other", which is outside that forEach
    //    fix: collect the items first (a step that takes List<Stock>), or let "list" put what is needed into each item
}
