package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL105] OrderFlow has two possible starts: list (L22) and other (L40)
//    fix: mark one with @Start, or let it lead to the other
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
    @Next({"sum", "distinct", "both"})
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    public void sum(List<Record> all) {}

    @Step
    public void distinct(Set<Stock> all) {}

    @Step
    @Next("both")
    public Receipt other(Stock stock) {
        return new Receipt("");
    }

    @Step
    public void both(List<Stock> all) {}
}
