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
    @Next("ship")
    public Order validate(Request request, Stock stock) {
    // error: 50 [JL127] "validate" is the start and takes one value, the execution's input; nothing feeds "stock"
    //    fix: put both into one record
        return new Order(request.id());
    }

    @Step
    public Receipt ship(Order order, Stock stock) {
    // error: 44 [JL127] nothing that leads to "ship" returns Stock
    //    fix: let a step that returns it lead to "ship"
        return new Receipt(order.id());
    }
}
