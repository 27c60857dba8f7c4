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
    @Next(forEach = "lines")
    public List<Request> list(Request request) {
        return List.of(request);
    }

    @Step
    @Next(forEach = "price")
    public List<Order> lines(Request request) {
        return List.of(new Order(request.id()));
    }

    @Step
    @Next("note")
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("sum")
    public Receipt note(Stock stock) {
        return new Receipt("");
    }

    @Step
    @Next("total")
    public Receipt sum(List<Receipt> all, @From("price") Stock one) {
    // error: 64 [JL204] "sum" reads the results of "price" (L34), one Stock per item of "lines", but takes Stock
    //    fix: List<Stock>
        return new Receipt("");
    }

    @Step
    public void total(List<Receipt> all, @From("price") List<Stock> stocks) {}
    // error: 69 [JL204] "total" reads the results of "price" (L34), which runs once per item of "lines" in a forEach of "list": only one forEach can be read from outside
    //    fix: read the step that collects them inside the forEach of "list"
}
