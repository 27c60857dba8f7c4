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
    @Next({"sum", "note"})
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("sum")
    public Receipt note(Stock stock) {
        return new Receipt("");
    }

    @Step
    public Receipt sum(List<Stock> all, Receipt note) {
    // error: 49 [JL204] "sum" collects the items of "list", but takes one Receipt from "note", which runs once per item
    //    fix: List<Receipt>
        return note;
    }
}
