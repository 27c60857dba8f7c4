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
    @Next({"sum", "distinct"})
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    public void sum(List<Record> all) {}
    // error: 34 [JL204] "sum" collects the items of "list", whose result is Stock, but takes List<Record>
    //    fix: List<Stock> or Collection<? extends Stock>

    @Step
    public void distinct(Set<Stock> all) {}
    // error: 37 [JL204] "distinct" collects the items of "list", whose result is Stock, but takes Set<Stock>
    //    fix: List<Stock> or Collection<? extends Stock>
}
