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
    @Next(forEach = "price")
    public List<Order> list(Request request) {
        return List.of(new Order(request.id()));
    }

    @Step
    @Next("sum")
    public Stock price(List<Order> orders) {
    // error: 36 [JL203] "price" gets one Order at a time from "list" (L22), not List<Order>
    //    fix: take Order, or write @Next("price")
        return new Stock(1);
    }

    @Step
    public Receipt sum(List<Stock> all) {
        return new Receipt("" + all.size());
    }
}
