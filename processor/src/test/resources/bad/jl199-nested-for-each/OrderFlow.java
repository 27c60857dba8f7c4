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
    @Next(forEach = "split")
    public List<Order> list(Request request) {
        return List.of(new Order(request.id()));
    }

    @Step
    @Next(forEach = "price")
    // error: 21 [JL199] a forEach inside a forEach is not in this release: "split" runs once per item of "list"
    //    fix: let "list" return one flat list
    public List<Stock> split(Order order) {
        return List.of(new Stock(1));
    }

    @Step
    @Next("sum")
    public Stock price(Stock stock) {
        return stock;
    }

    @Step
    @Next("total")
    public Stock sum(List<Stock> all) {
        return all.get(0);
    }

    @Step
    public Receipt total(List<Stock> all) {
        return new Receipt("" + all.size());
    }
}
