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
    // error: 21 [JL202] forEach needs a step that returns a List, Set, Collection or array; "list" returns Order
    //    fix: return a List, or write @Next("price")
    public Order list(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("sum")
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    public Receipt sum(List<Stock> all) {
        return new Receipt("" + all.size());
    }
}
