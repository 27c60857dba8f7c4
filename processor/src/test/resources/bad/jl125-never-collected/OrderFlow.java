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
    @Next({"pack", "count"})
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    public Receipt pack(Stock stock) {
    // error: 20 [JL125] a forEach must be collected: "pack" runs once per item of "list" and ends the workflow with many results
    //    fix: add a step that takes List<Receipt>
        return new Receipt("" + stock.held());
    }

    @Step
    public int count(Stock stock) {
    // error: 16 [JL125] a forEach must be collected: "count" runs once per item of "list" and ends the workflow with many results
    //    fix: add a step that takes List<Integer>
        return stock.held();
    }
}
