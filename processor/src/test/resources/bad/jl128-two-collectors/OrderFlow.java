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
    @Next(forEach = "price", maxConcurrency = 20)
    // error: 47 [JL128] maxConcurrency needs one step that collects, but "sum" and "count" both collect the items
    //    fix: let one collect them and lead to the others, or drop maxConcurrency
    public List<Order> list(Request request) {
        return List.of(new Order(request.id()));
    }

    @Step
    @Next({"sum", "count"})
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    public Receipt sum(List<Stock> all) {
        return new Receipt("" + all.size());
    }

    @Step
    public void count(List<Stock> all) {}
}
